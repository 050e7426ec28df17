using System.Collections.Immutable;
using Sitrep.Situation.Control;

namespace Sitrep.Situation.Access;

/// <summary>Folds the words about one segment: the newest that affirms something decides, and what others say against it is kept beside it.</summary>
static class SegmentFold
{
    /// <param name="words">In order.</param>
    public static SegmentAccess Of(int segment, ImmutableArray<RoadWord> words, ImmutableArray<PlaceControl> holders)
    {
        var run = Run(words);
        var since = run.Select(w => w.Day).FirstOrDefault(day => day is not null);
        var told = run.IsEmpty ? RoadStatus.Open : Status(run);
        var held = HeldStatus(holders);
        return told >= held
            ? new(segment, told, since, !run.IsEmpty && IsDisputed(words, run, since), words, holders)
            : new(segment, held, holders.Select(h => h.Since).Max(), held == RoadStatus.Contested && holders.Any(h => h.Status == PlaceStatus.Contested), words, holders);
    }

    // The affirming words since the road last changed between open and not.
    static ImmutableArray<RoadWord> Run(ImmutableArray<RoadWord> words)
    {
        var affirming = words.Where(w => w.Affirms).ToImmutableArray();
        return affirming.IsEmpty ? [] : [.. affirming.Reverse().TakeWhile(w => w.SaysOpen == affirming[^1].SaysOpen).Reverse()];
    }

    static RoadStatus Status(ImmutableArray<RoadWord> run) => run[^1].SaysOpen ? RoadStatus.Open
        : run.All(w => !w.IsCertain) ? RoadStatus.Contested
        : run.Where(w => w.IsCertain).Max(w => w.Effect) switch
        {
            RoadEffect.Cuts => RoadStatus.Cut,
            RoadEffect.Closes => RoadStatus.Closed,
            _ => RoadStatus.Restricted,
        };

    // What was said before this began says nothing about it.
    static bool IsDisputed(ImmutableArray<RoadWord> words, ImmutableArray<RoadWord> run, DateOnly? since) => words
        .GroupBy(w => w.VoiceKey).Select(voice => voice.Last())
        .Any(w => w.SaysOpen != run[^1].SaysOpen && !(w.Day < since) && (!w.Affirms || RoadWord.InOrder(w, run[0]) > 0));

    static RoadStatus HeldStatus(ImmutableArray<PlaceControl> holders) =>
        holders.Any(h => h.Status == PlaceStatus.Contested)
        || holders.Where(h => h.Status is PlaceStatus.Held or PlaceStatus.Claimed).Select(h => h.Holder!.Key).Distinct(StringComparer.Ordinal).Count() > 1
            ? RoadStatus.Contested
            : RoadStatus.Open;
}
