using System.Collections.Immutable;
using Sitrep.Situation.Control;
using Sitrep.Situation.Fusion;

namespace Sitrep.Situation.Access;

/// <summary>
/// A road "cut between Aleppo and Damascus" is cut somewhere there. Where other words, or the places that who cut it is said to have
/// taken, tell more narrowly where, the word is about that; else about the whole stretch.
/// </summary>
sealed class Narrowing(Roads roads, Sides sides, IReadOnlyDictionary<int, PlaceControl> control)
{
    /// <summary>The words with their stretches narrowed, in order. The order of what is given does not matter.</summary>
    public List<RoadWord> Narrow(IEnumerable<RoadWord> words)
    {
        var sorted = words.ToList();
        sorted.Sort(RoadWord.InOrder);
        var opening = sorted.Where(w => w is { Affirms: true, SaysOpen: true }).ToList();
        var done = new Dictionary<RoadWord, RoadWord>(ReferenceEqualityComparer.Instance);
        var told = sorted.GroupBy(w => w.Stretch, SameStretch.Comparer)
            .Select(same => new ToldStretch([.. same], opening)).OrderBy(t => t.Stretch.Length).ToList();
        foreach (var stretch in told)
        {
            var within = told.TakeWhile(t => t.Stretch.Length < stretch.Stretch.Length).Where(t => t.LiesWithin(stretch)).ToList();
            foreach (var word in stretch.Words)
            {
                done[word] = IsVague(word) ? Narrow(word, within, done) : word;
            }
        }

        return [.. sorted.Select(w => done[w])];
    }

    static bool IsVague(RoadWord word) => word is { Effect: RoadEffect.Cuts, Affirms: true, Stretch.Length: > 1 };

    RoadWord Narrow(RoadWord word, List<ToldStretch> within, Dictionary<RoadWord, RoadWord> done)
    {
        var narrower = within.SelectMany(t => t.Around(word)).SelectMany(w => done[w].Stretch).Distinct().Order().ToImmutableArray();
        return word with { Stretch = !narrower.IsEmpty ? narrower : ByControl(word) is { IsEmpty: false } taken ? taken : word.Stretch };
    }

    ImmutableArray<int> ByControl(RoadWord word) => word.Source.Claim.Actor is not { } actor ? []
        : [.. word.Stretch.Where(segment => roads.Network.Segments[segment] is var s && (IsTakenBy(s.From, sides.Of(actor)) || IsTakenBy(s.To, sides.Of(actor))))];

    bool IsTakenBy(int node, Side side) => control.TryGetValue(node, out var place)
        && place.Words.Any(w => w is { Effect: ControlEffect.Holds, Source.SaysItHappened: true } && w.Party?.Key == side.Key);
}
