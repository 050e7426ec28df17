using System.Collections.Immutable;
using Sitrep.Situation.Displacement;
using Sitrep.Situation.Incidents;
using Sitrep.Situation.Tallies;
using static Sitrep.Situation.Tests.Properties.MovingCases;

namespace Sitrep.Situation.Tests.Properties;

public sealed class DisplacementProperties
{
    static string Told(Movements moved) => string.Join('\n', moved.Flows.Select(f =>
        $"{f.Id} {f.From?.Surface} {f.To?.Surface} {string.Join(' ', f.Counts.Select(c => $"{c.Toll} {c.Kind} {string.Join(' ', c.Voices.Select(v => $"{v.Voice} {v.Toll}"))}"))} {string.Join(' ', f.Periods.Select(p => $"{p.First:O} {p.Last:O} {p.Toll}"))} {string.Join(' ', f.Claims.Concat(f.Denials).Select(Cases.NameOf))}"))
        + string.Join('\n', moved.Totals);

    [Fact]
    public void Flows_do_not_depend_on_the_order_of_arrival() => Hold(reports => Told(Fold(reports)) == Told(Fold(reports.Reverse())));

    [Fact]
    public void A_report_added_twice_changes_nothing() => Hold(reports => Told(Fold(reports)) == Told(Fold(reports.Concat(reports))));

    [Fact]
    public void A_count_is_in_order_from_low_to_high() => Hold(reports => Tolls(Fold(reports)).All(t => t.Low <= t.Best && t.Best <= t.Top && (t.High ?? t.Top) == t.Top));

    [Fact]
    public void A_total_is_no_more_than_all_that_its_flows_come_to_and_no_less_at_best_than_the_largest() => Hold(reports =>
    {
        var moved = Fold(reports);
        return moved.Totals.All(t => Of(moved, t) is var tolls && t.Toll.Best <= tolls.Sum(f => f.Best) && t.Toll.Low <= tolls.Sum(f => f.Low) && t.Toll.Best >= tolls.Max(f => f.Best));
    });

    [Fact]
    public void A_flow_never_exceeds_the_sum_of_what_its_claims_say() => Hold(reports => Fold(reports).Flows.All(f => f.Counts.All(c =>
        c.Toll.Best <= f.Claims.Where(x => x.Claim.Count is not null).Sum(x => Toll.Of(x.Claim.Count!).Best))));

    [Fact]
    public void Every_claim_of_people_who_moved_is_in_at_most_one_flow() => Hold(reports =>
        Fold(reports).Flows.SelectMany(f => f.Claims.Concat(f.Denials)).Select(Cases.NameOf).ToList() is var names && names.Distinct().Count() == names.Count);

    // Which claims are one happening and whose voices they are stays as it was: what is taken away is a word. An end that a claim does not tell is that of the
    // claims beside it, and with one of them less it may be another: here each tells both.
    [Fact]
    public void A_claim_less_gives_no_flow_another_voice_or_claim() => Hold(reports =>
    {
        var folded = IncidentFold.Of(reports.Select(WithBothEnds), Vantage.Latest, Cases.Judge);
        var all = Told(folded.Incidents).ToDictionary(f => f.Id, Sayers, StringComparer.Ordinal);
        return Lessened(folded).All(less => Told(less).All(f => all.TryGetValue(f.Id, out var before) && Sayers(f).IsSubsetOf(before)));
    });

    static ReceivedReport WithBothEnds(ReceivedReport report) => report with
    {
        Reading = report.Reading with { Claims = [.. report.Reading.Claims.Where(c => c is { Place: not null, OtherPlace: not null, PartOf: null } && c.Place != c.OtherPlace)] },
    };

    static ImmutableArray<Flow> Told(IEnumerable<Incident> incidents) => DisplacementFold.Of(incidents, Cases.Judge.Sides, Cases.Judge.Households).Flows;

    static HashSet<string> Sayers(Flow flow) => [.. flow.Claims.SelectMany(c => new[] { c.Voice, Cases.NameOf(c) })];

    static IEnumerable<IEnumerable<Incident>> Lessened(IncidentFold folded)
    {
        var builder = new IncidentBuilder(Cases.Judge.Sides, new(Cases.Judge.Sides, folded.Copies, folded.Claims));
        return from incident in folded.Incidents
               from claim in incident.Claims
               let left = incident.Claims.Remove(claim)
               select folded.Incidents.Where(i => i != incident || !left.IsEmpty).Select(i => i == incident ? builder.Of(left) : i);
    }

    static IEnumerable<Toll> Tolls(Movements moved) => moved.Totals.Select(t => t.Toll)
        .Concat(moved.Flows.SelectMany(f => f.Counts.SelectMany(c => c.Voices.Select(v => v.Toll).Append(c.Toll)).Concat(f.Periods.Select(p => p.Toll))));

    static List<Toll> Of(Movements moved, FlowTotal total) =>
        [.. moved.Flows.Where(f => f.Action == total.Action).SelectMany(f => f.Counts).Where(c => c.Unit == total.Unit).Select(c => c.Toll)];
}
