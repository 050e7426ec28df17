using Sitrep.Model;
using Sitrep.Situation.Fusion;
using Sitrep.Situation.Incidents;
using static Sitrep.Situation.Tests.Properties.Cases;

namespace Sitrep.Situation.Tests.Properties;

public sealed class FusionProperties
{
    static ReceivedReport[] Shuffled(ReceivedReport[] reports)
    {
        var copy = reports.ToArray();
        new Random(reports.Length * 31 + 7).Shuffle(copy);
        return copy;
    }

    [Fact]
    public void Incidents_do_not_depend_on_the_order_of_arrival() => Hold(reports => Told(Fold(reports)) == Told(Fold(Shuffled(reports))));

    [Fact]
    public void A_report_added_twice_changes_nothing() => Hold(reports => Told(Fold(reports)) == Told(Fold(reports.Concat(reports.Take(2)))));

    [Fact]
    public void Folding_again_changes_nothing() => Hold(reports => Told(Fold(reports)) == Told(Fold(reports)));

    [Fact]
    public void Every_claim_is_in_exactly_one_incident() => Hold(reports =>
        Fold(reports).SelectMany(i => i.Claims).Select(NameOf).Order(StringComparer.Ordinal)
            .SequenceEqual(reports.SelectMany(r => r.Reading.Claims.Select(c => NameOf(new(c, r.Report, r.Known)))).Order(StringComparer.Ordinal)));

    [Fact]
    public void Growing_report_by_report_gives_what_folding_at_once_gives() => Hold(reports =>
    {
        var grown = Judge.Fuse([]);
        foreach (var report in Shuffled(reports))
        {
            grown.Add([.. report.Reading.Claims.Select(c => new SourcedClaim(c, report.Report, report.Known)).OrderBy(c => c.Claim.Evidence)]);
        }

        var atOnce = Judge.Fuse(reports.SelectMany(r => r.Reading.Claims.Select(c => new SourcedClaim(c, r.Report, r.Known))));
        return Clusters(grown).SequenceEqual(Clusters(atOnce));
    });

    static IEnumerable<string> Clusters(FusedCase fused) =>
        fused.Clusters().Select(c => string.Join(' ', c.Select(NameOf).Order(StringComparer.Ordinal))).Order(StringComparer.Ordinal);

    [Fact]
    public void What_a_person_calls_the_same_is_one_incident_and_what_it_calls_different_is_two() => Hold(reports =>
    {
        var claims = reports.SelectMany(r => r.Reading.Claims.Select(c => new SourcedClaim(c, r.Report, r.Known))).DistinctBy(c => ClaimRef.Of(c.Report, c.Claim)).ToList();
        if (claims.Count < 2)
        {
            return true;
        }

        var (a, b) = (claims[0], claims[^1]);
        return Together(reports, a, b, Verdict.Same) && !Together(reports, a, b, Verdict.Different);
    });

    static bool Together(ReceivedReport[] reports, SourcedClaim a, SourcedClaim b, Verdict verdict)
    {
        var (one, other) = (ClaimRef.Of(a.Report, a.Claim), ClaimRef.Of(b.Report, b.Claim));
        var book = new JudgementBook(
        [
            new(verdict, one, Author.Person("anna")) { Other = other, Entry = 1, At = Sitrep.Tests.Tell.Noon },
            new(verdict == Verdict.Same ? Verdict.Different : Verdict.Same, other, Author.Rule("later-rule")) { Other = one, Entry = 2, At = Sitrep.Tests.Tell.Noon.AddDays(1) },
        ], Vantage.Latest);
        return Fold(reports, book).Any(i => Has(i, one) && Has(i, other));
    }

    static bool Has(Incident incident, ClaimRef claim) => incident.Claims.Any(c => ClaimRef.Of(c.Report, c.Claim) == claim);

    [Fact]
    public void A_claim_less_never_raises_the_corroboration_of_what_it_was_part_of() => Hold(reports =>
    {
        var folded = IncidentFold.Of(reports, Vantage.Latest, Judge);
        var builder = new IncidentBuilder(Judge.Sides, new(Judge.Sides, folded.Copies, folded.Claims));
        return folded.Incidents.Where(i => i.Claims.Length > 1).All(i => Enumerable.Range(0, i.Claims.Length)
            .All(at => builder.Of(i.Claims.RemoveAt(at)).Grades is var less && less.Corroboration <= i.Grades.Corroboration && less.Independent <= i.Grades.Independent));
    });
}
