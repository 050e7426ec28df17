using System.Collections.Immutable;
using Sitrep.Situation.Control;

namespace Sitrep.Situation.Access;

/// <summary>Whether one segment can be passed, as told.</summary>
/// <param name="Segment">Its number in the network.</param>
/// <param name="Since">The day by which the present state is first told; null when no word has a day.</param>
/// <param name="Disputed">True when a voice denies it, or says otherwise on that day or later.</param>
/// <param name="Words">All words about it, in order.</param>
/// <param name="Holders">What is told of who holds the places at its ends.</param>
public sealed record SegmentAccess(int Segment, RoadStatus Status, DateOnly? Since, bool Disputed, ImmutableArray<RoadWord> Words,
    ImmutableArray<PlaceControl> Holders)
{
    /// <summary>Open, and a voice says that it is open again.</summary>
    public bool IsReopened => Status == RoadStatus.Open && Words.Any(w => w.Affirms);

    public bool IsBlocked => Status >= RoadStatus.Closed;
}
