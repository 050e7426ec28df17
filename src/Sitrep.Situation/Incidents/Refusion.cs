using System.Collections.Immutable;
using Sitrep.Situation.Fusion;

namespace Sitrep.Situation.Incidents;

/// <summary>The claims of a course fused anew, beside it: made by one thread while the course may go on, whose changes are followed at the end.</summary>
public sealed class Refusion
{
    readonly Fuser fuser;
    readonly ImmutableArray<SourcedClaim> given;
    readonly JudgementBook judged;
    readonly List<(HashSet<string> Gone, SourcedClaim[] Come, JudgementBook Book)> since = [];
    FusedCase? fused;
    Cluster[] clusters = [];

    internal Refusion(Fuser fuser, ImmutableArray<SourcedClaim> given, JudgementBook judged) => (this.fuser, this.given, this.judged) = (fuser, given, judged);

    /// <param name="giveWay">Called again and again meanwhile, so that other work may come first.</param>
    public void Make(Action giveWay)
    {
        fused = fuser.Fuse(given, judged, giveWay);
        clusters = fused.Numbered();
    }

    internal FusedCase Fused => fused ?? throw new InvalidOperationException("What was not made cannot be gone over to.");

    internal void Note(HashSet<string> gone, SourcedClaim[] come, JudgementBook book) => since.Add((gone, come, book));

    /// <summary>Sorted by their first claims, after all that changed since.</summary>
    internal Cluster[] Clusters()
    {
        foreach (var (gone, come, book) in since)
        {
            Fused.Change(gone, come, book);
        }

        clusters = since.Count > 0 ? Fused.Numbered() : clusters;
        since.Clear();
        return clusters;
    }
}
