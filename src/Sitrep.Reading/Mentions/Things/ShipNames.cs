using Sitrep.Reading.Mentions.Words;
using Sitrep.Reading.Mentions.Words.Atoms;
using Sitrep.Reading.Mentions.Words.Lexica;

namespace Sitrep.Reading.Mentions.Things;

/// <summary>A ship's name behind its class or prefix: "corvette Slavutych", "M/T Castor Dawn", "USS Mahan".</summary>
static class ShipNames
{
    const int Longest = 4;

    /// <returns>The name, or null, and one past the last atom.</returns>
    public static (string? Name, int End) Behind(Passage passage, LexiconHit hit)
    {
        var first = hit.End;
        if (hit.Entry.Value != "ship" || hit.Entry.Plural || passage.Caseless || first >= passage.Count || !Follows(passage, first))
        {
            return (null, hit.End);
        }

        var end = first;
        while (end < passage.Count && end < first + Longest && passage[end].IsUpper && (end == first || passage[end].Gap is Gap.Space or Gap.Hyphen or Gap.Apostrophe or Gap.None))
        {
            end++;
        }

        return end > first ? (passage.SpanOf(first, end).Of(passage.Text), end) : (null, hit.End);
    }

    /// <summary>A space or an opening quotation mark.</summary>
    static bool Follows(Passage passage, int atom) =>
        passage[atom].IsUpper && (passage[atom].Gap == Gap.Space || (passage[atom].Start > 0 && passage.Text[passage[atom].Start - 1] is '"' or '“' or '«' or '\'' or '‘'));
}
