using Sitrep.Model.Mentions;
using Sitrep.Reading.Mentions.Phrases;
using Sitrep.Reading.Mentions.Words;
using Sitrep.Reading.Mentions.Words.Atoms;
using Sitrep.Reading.Mentions.Words.Lexica;

namespace Sitrep.Reading.Mentions.Things;

/// <summary>Road numbers that stand alone: "M5", "P79", "the M4". A letter or two and a number that no noun and no count makes a weapon.</summary>
static class RoadNumbers
{
    public static void Find(Passage passage, ICollection<Mention> found)
    {
        for (var i = 0; i + 1 < passage.Count; i++)
        {
            if (IsRoad(passage, i) && !passage.TryHit(i, Topic.Actor, out _))
            {
                var span = passage.SpanOf(i, i + 2);
                found.Add(new InfrastructureMention(span, "infrastructure/road-number", span, "road", span.Of(passage.Text)));
            }
        }
    }

    public static bool IsRoad(Passage passage, int atom) =>
        passage.TryHit(atom, Topic.Infrastructure, out var hit) && hit.Entry.Has(EntryTraits.Prefix) && passage[atom].IsCapitals
        && passage[atom + 1] is { IsNumber: true, Length: <= 3, Gap: Gap.None } && passage[atom].Gap is not (Gap.None or Gap.Hyphen)
        && (atom + 2 == passage.Count || (passage[atom + 2].Gap is not (Gap.None or Gap.Hyphen) && !passage.TryHit(atom + 2, Topic.Equipment, out _)))
        && Determiners.At(passage, atom - 1) != Determiner.One && CountPhrases.EndingAt(passage, atom) is null;
}
