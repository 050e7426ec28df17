using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Sitrep.Situation.Copies;
using Sitrep.Situation.Fusion;

namespace Sitrep.Situation.Incidents;

/// <summary>
/// The incidents of a case as it changes: reports that come, go or are read otherwise, and judgements. What a change does not touch stays as it is, and the
/// result is what folding all anew gives. Not shared by threads; the folds that it gives are.
/// </summary>
public sealed class IncidentCourse
{
    /// <summary>Fewer clusters are not worth a second thread.</summary>
    const int WorthSharing = 4000;

    readonly Vantage vantage;
    readonly Fuser fuser;
    readonly CopyFinder copies;
    readonly Spokesmen spokesmen;
    readonly Dictionary<int, Incident> byCluster;
    JudgementBook judged;
    FusedCase fused;
    Refusion? refusing;

    /// <param name="vantage">What is seen from there is folded; the rest is passed over.</param>
    public IncidentCourse(IEnumerable<ReceivedReport> received, Vantage vantage, Fuser fuser, JudgementBook judged)
    {
        (this.vantage, this.fuser, this.judged) = (vantage, fuser, judged);
        var reports = received.Where(vantage.Sees).DistinctBy(r => r.Report.Id).Order(Comparer<ReceivedReport>.Create(InOrder)).ToImmutableArray();
        var finding = Task.Run(() => CopyFinder.Of(reports));
        fused = fuser.Fuse(reports.SelectMany(Claims), judged);
        var clusters = fused.Numbered();
        spokesmen = Spokesmen.Of(fused.Claims, fuser.Sides);
        copies = finding.GetAwaiter().GetResult();
        var incidents = Build(clusters, copies.Book);
        byCluster = new(incidents.Length);
        Number(clusters, incidents);
        Fold = new(reports, copies.Book, ImmutableCollectionsMarshal.AsImmutableArray(incidents), new(() => fused.Doubts()));
    }

    IncidentCourse(IncidentCourse other)
    {
        _ = other.Fold.Doubts;
        (vantage, fuser, judged, copies, Fold) = (other.vantage, other.fuser, other.judged, other.copies, other.Fold);
        (fused, byCluster) = (new(other.fused), new(other.byCluster));
        spokesmen = new(other.spokesmen);
    }

    /// <summary>As the case is now.</summary>
    public IncidentFold Fold { get; private set; }

    /// <summary>False when the changes until now may have left something otherwise than folding all anew would: see <see cref="FusedCase.IsAsAnew"/>.</summary>
    public bool IsAsAnew => fused.IsAsAnew;

    /// <summary>Follows a change.</summary>
    /// <param name="gone">The ids of reports that are here no longer.</param>
    /// <param name="come">Reports that are new, or are read or shown otherwise than before.</param>
    /// <param name="book">The judgements that stand now.</param>
    public IncidentChange Change(IEnumerable<string> gone, IEnumerable<ReceivedReport> come, JudgementBook book) => Change(gone, come, book, (left, seen) =>
    {
        var copying = copies.Change(left, seen);
        return (copies.Book, copies.Book.Reached(copying));
    });

    /// <summary>Begins to fuse all claims anew, where <see cref="IsAsAnew"/> is false: beside this course, which may go on meanwhile.</summary>
    public Refusion Refuse() => refusing = new(fuser, [.. Fold.Reports.SelectMany(Placed)], judged);

    /// <summary>Goes over to what was fused anew, with all that changed since; incidents of the same claims stay as they are.</summary>
    /// <param name="anew">The one begun last, made.</param>
    public IncidentChange Settle(Refusion anew)
    {
        var former = Fold.Incidents.ToDictionary<Incident, SourcedClaim>(i => i.Claims[0], ReferenceEqualityComparer.Instance);
        var (kept, building) = (new HashSet<Incident>(ReferenceEqualityComparer.Instance), new List<Cluster>());
        byCluster.Clear();
        foreach (var cluster in anew.Clusters())
        {
            if (former.GetValueOrDefault(cluster.Claims[0]) is { } incident && AreSame(incident.Claims, cluster.Claims))
            {
                byCluster.Add(cluster.Number, incident);
                kept.Add(incident);
            }
            else
            {
                building.Add(cluster);
            }
        }

        Incident[] gone = [.. Fold.Incidents.Where(i => !kept.Contains(i))], come = Build([.. building], Fold.Copies);
        Number([.. building], come);
        (fused, refusing) = (anew.Fused, null);
        var settled = fused;
        Fold = new(Fold.Reports, Fold.Copies, Splice.Of(Fold.Incidents, gone, come, Incident.InOrder).Apply(Fold.Incidents, come), new(() => settled.Doubts()));
        return new(Fold, [.. gone], ImmutableCollectionsMarshal.AsImmutableArray(come));
    }

    // A claim that nobody judged stays the one that incidents have.
    IEnumerable<SourcedClaim> Placed(ReceivedReport received)
    {
        SourcedClaim[] here = [.. fused.ClaimsOf([received.Report.Id])];
        return Claims(received).Select(given => Array.Find(here, claim => ReferenceEquals(claim.Claim, given.Claim)) ?? given);
    }

    /// <summary>The case as it was known at an instant, made of what it is now; this course stays where it is.</summary>
    /// <param name="otherwise">The reports that were read otherwise then.</param>
    /// <param name="book">The judgements that stood then.</param>
    /// <returns>What makes it; may be called when the course has gone on.</returns>
    public Func<IncidentChange> Then(DateTimeOffset at, IReadOnlyList<ReceivedReport> otherwise, JudgementBook book)
    {
        var (apart, gone) = (new IncidentCourse(this), Fold.Reports.Where(r => r.Known > at).Select(r => r.Report.Id).ToHashSet(StringComparer.Ordinal));
        var then = copies.Within(id => !gone.Contains(id));
        return () => apart.Change(gone, otherwise, book, (_, _) => (then, then.DifferingFrom(apart.Fold.Copies)));
    }

    IncidentChange Change(IEnumerable<string> gone, IEnumerable<ReceivedReport> come, JudgementBook book,
        Func<HashSet<string>, ReceivedReport[], (CopyBook Book, HashSet<string> Changed)> copying)
    {
        // What was not asked for yet is told of the claims as they are now.
        _ = Fold.Doubts;
        ReceivedReport[] seen = [.. come.Where(vantage.Sees).DistinctBy(r => r.Report.Id)];
        HashSet<string> left = [.. gone, .. seen.Select(r => r.Report.Id)];
        var again = book.DifferingFrom(judged).Except(left, StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal);
        HashSet<string> put = [.. left, .. again];
        var reports = ReportsAfter(left, seen);
        var (copied, reached) = copying(left, seen);
        SourcedClaim[] former = [.. fused.ClaimsOf(put)], given = [.. seen.Concat(Fold.Reports.Where(r => again.Contains(r.Report.Id))).SelectMany(Claims)];
        var change = fused.Change(put, given, book);
        refusing?.Note(put, given, book);
        var speaking = spokesmen.Change(former, fused.ClaimsOf(put));
        judged = book;
        reached.ExceptWith(put);
        return Follow(change, reports, copied, new(reached, speaking));
    }

    IncidentChange Follow(FusionChange change, ImmutableArray<ReceivedReport> reports, CopyBook copied, VoiceChange voices)
    {
        var (gone, building) = Replaced(change);
        foreach (var (number, incident) in voices.IsNone ? [] : byCluster.Where(voices.Touches).ToList())
        {
            gone.Add(incident);
            byCluster.Remove(number);
            building.Add(new(number, incident.Claims));
        }

        Cluster[] sorted = [.. building];
        Array.Sort(sorted, (a, b) => SourcedClaim.InOrder(a.Claims[0], b.Claims[0]));
        var come = Build(sorted, copied);
        Number(sorted, come);
        Fold = new(reports, copied, Splice.Of(Fold.Incidents, gone, come, Incident.InOrder).Apply(Fold.Incidents, come), DoubtsAfter(change));
        return new(Fold, [.. gone], ImmutableCollectionsMarshal.AsImmutableArray(come));
    }

    /// <summary>The incidents of the clusters that are no longer, and the clusters of which no incident was made yet.</summary>
    (HashSet<Incident> Gone, List<Cluster> Building) Replaced(FusionChange change)
    {
        var former = new Dictionary<SourcedClaim, Incident>(ReferenceEqualityComparer.Instance);
        foreach (var number in change.Gone)
        {
            if (byCluster.Remove(number, out var incident))
            {
                former[incident.Claims[0]] = incident;
            }
        }

        var building = new List<Cluster>();
        foreach (var cluster in change.Come)
        {
            if (former.TryGetValue(cluster.Claims[0], out var incident) && AreSame(incident.Claims, cluster.Claims))
            {
                byCluster.Add(cluster.Number, incident);
                former.Remove(cluster.Claims[0]);
            }
            else
            {
                building.Add(cluster);
            }
        }

        return (new(former.Values, ReferenceEqualityComparer.Instance), building);
    }

    static bool AreSame(ImmutableArray<SourcedClaim> one, ImmutableArray<SourcedClaim> other)
    {
        var at = one.Length == other.Length ? 0 : -1;
        while (at >= 0 && at < one.Length)
        {
            at = ReferenceEquals(one[at], other[at]) ? at + 1 : -1;
        }

        return at >= 0;
    }

    void Number(Cluster[] clusters, Incident[] incidents)
    {
        for (var i = 0; i < incidents.Length; i++)
        {
            byCluster.Add(clusters[i].Number, incidents[i]);
        }
    }

    Incident[] Build(Cluster[] clusters, CopyBook copied)
    {
        var made = new Incident[clusters.Length];
        var parts = clusters.Length < WorthSharing ? 1 : Environment.ProcessorCount;
        Parallel.For(0, parts, part =>
        {
            var builder = new IncidentBuilder(fuser.Sides, new(fuser.Sides, copied, spokesmen));
            for (var (at, end) = ((int)((long)part * made.Length / parts), (int)((part + 1L) * made.Length / parts)); at < end; at++)
            {
                made[at] = builder.Of(clusters[at].Claims);
            }
        });
        return made;
    }

    Lazy<ImmutableArray<Doubt>> DoubtsAfter(FusionChange change)
    {
        Doubt[] raised = [.. change.Raised.Order(Comparer<Doubt>.Create(Doubt.InOrder))];
        var doubts = Fold.Doubts;
        return new(Splice.Of(doubts, change.Settled, raised, Doubt.InOrder, Doubt.AreSame).Apply(doubts, raised));
    }

    ImmutableArray<ReceivedReport> ReportsAfter(HashSet<string> left, ReceivedReport[] come)
    {
        ReceivedReport[] sorted = [.. come.Order(Comparer<ReceivedReport>.Create(InOrder))];
        return Splice.Of(Fold.Reports, [.. Fold.Reports.Where(r => left.Contains(r.Report.Id))], sorted, InOrder).Apply(Fold.Reports, sorted);
    }

    IEnumerable<SourcedClaim> Claims(ReceivedReport received) => received.Reading.Claims.Select(c => new SourcedClaim(c, received.Report, received.Known)).Where(vantage.Sees);

    static int InOrder(ReceivedReport a, ReceivedReport b) => Nullable.Compare(a.Published, b.Published) is not 0 and var published ? published : string.CompareOrdinal(a.Report.Id, b.Report.Id);
}
