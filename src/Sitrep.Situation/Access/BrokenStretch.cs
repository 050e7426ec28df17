using System.Collections.Immutable;

namespace Sitrep.Situation.Access;

/// <summary>Segments of one road, one after the other on a way, on which something is told.</summary>
/// <param name="Road">The road's name; empty when it has none.</param>
/// <param name="From">The node where it begins.</param>
/// <param name="To">The node where it ends.</param>
/// <param name="Status">The worst of its segments'.</param>
/// <param name="Segments">In the way's order.</param>
public sealed record BrokenStretch(string Road, int From, int To, RoadStatus Status, ImmutableArray<SegmentAccess> Segments)
{
    public bool IsBlocked => Status >= RoadStatus.Closed;
    public bool Disputed => Segments.Any(s => s.Disputed);

    /// <summary>The first day by which a segment of this status was so.</summary>
    public DateOnly? Since => Segments.Where(s => s.Status == Status).Select(s => s.Since).Min();

    /// <summary>All words about it, each once, in order.</summary>
    public ImmutableArray<RoadWord> Words
    {
        get
        {
            var words = Segments.SelectMany(s => s.Words).DistinctBy(w => (w.Source.Report.Id, w.Source.Claim.Id)).ToList();
            words.Sort(RoadWord.InOrder);
            return [.. words];
        }
    }
}
