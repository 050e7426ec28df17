using Sitrep.Model.Mentions;
using Sitrep.Reading.Mentions.Words;
using Sitrep.Reading.Mentions.Words.Atoms;
using Sitrep.Reading.Mentions.Words.Lexica;

namespace Sitrep.Reading.Mentions.Things;

/// <summary>The named ships of a report: a name behind class or prefix ("corvette Slavutych", "USS Mahan"), its hull number, and the name again.</summary>
sealed class ShipNames(Passage passage)
{
    const int Longest = 4;
    readonly HashSet<string> known = new(StringComparer.Ordinal);

    /// <returns>The name, or null, and one past the last atom.</returns>
    public (string? Name, int End) Behind(LexiconHit hit)
    {
        var first = hit.End;
        if (hit.Entry.Value != "ship" || hit.Entry.Plural || passage.Caseless || first >= passage.Count || !Follows(first))
        {
            return (null, hit.End);
        }

        var end = first;
        while (end < passage.Count && end < first + Longest && passage[end].IsUpper && (end == first || passage[end].Gap is Gap.Space or Gap.Hyphen or Gap.Apostrophe or Gap.None))
        {
            end++;
        }

        return end > first ? (Keep(PastPrefix(first, end), first, end), end) : (null, hit.End);
    }

    /// <summary>"(DDG 72)" behind a ship's name: letters of its class and a number.</summary>
    public int AddHullNumber(int at, string name, ICollection<Mention> found)
    {
        if (at + 1 >= passage.Count || !IsHullNumber(at))
        {
            return at;
        }

        var span = passage.SpanOf(at, at + 2);
        found.Add(new EquipmentMention(span, "ship/hull-number", span, "ship", null, name));
        return at + 2;
    }

    bool IsHullNumber(int at) =>
        passage[at] is { Gap: Gap.Open, IsCapitals: true, Length: <= 4 } && passage[at + 1] is { IsNumber: true, Gap: Gap.Space or Gap.Hyphen or Gap.None }
        && (at + 2 == passage.Count || passage[at + 2].Gap is not (Gap.Space or Gap.Hyphen or Gap.None or Gap.Dot));

    /// <summary>The bare name of a ship that was named with class or prefix.</summary>
    public int? Again(int at, ICollection<Mention> found)
    {
        for (var end = known.Count == 0 || !passage[at].IsUpper || passage.Caseless ? at : Math.Min(at + Longest, passage.Count); end > at; end--)
        {
            var span = passage.SpanOf(at, end);
            if (IsWhole(at, end) && known.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(span.In(passage.Text), out var name))
            {
                found.Add(new EquipmentMention(span, "ship/again", span, "ship", null, name));
                return end;
            }
        }

        return null;
    }

    /// <summary>"Ocean" is a ship named before, but not in "Indian Ocean".</summary>
    bool IsWhole(int first, int end) =>
        !(first > 0 && passage[first - 1].IsUpper && passage[first].Gap == Gap.Space && passage[first - 1].Start > passage[0].Start)
        && !(end < passage.Count && passage[end].IsUpper && passage[end].Gap == Gap.Space);

    /// <summary>The bare name is what a report says again: "Daring" for "HMS Daring".</summary>
    int PastPrefix(int first, int end) =>
        passage.TryHit(first, Topic.Equipment, out var hit) && hit.Entry.Has(EntryTraits.Prefix) && hit.End < end ? hit.End : first;

    string Keep(int bare, int first, int end)
    {
        known.Add(passage.SpanOf(bare, end).Of(passage.Text));
        return passage.SpanOf(first, end).Of(passage.Text);
    }

    /// <summary>A space or an opening quotation mark.</summary>
    bool Follows(int atom) =>
        passage[atom].IsUpper && (passage[atom].Gap == Gap.Space || (passage[atom].Start > 0 && passage.Text[passage[atom].Start - 1] is '"' or '“' or '«' or '\'' or '‘'));
}
