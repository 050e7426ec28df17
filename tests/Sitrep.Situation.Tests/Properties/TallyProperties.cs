using Sitrep.Model;
using Sitrep.Situation.Tallies;
using static Sitrep.Situation.Tests.Properties.Cases;

namespace Sitrep.Situation.Tests.Properties;

public sealed class TallyProperties
{
    static readonly TallyDimension[] Splits = [TallyDimension.None, TallyDimension.Side, TallyDimension.Side | TallyDimension.Place, TallyDimension.Claimant | TallyDimension.Day];

    [Fact]
    public void A_tally_never_exceeds_the_sum_of_its_upper_bounds() => Hold(reports =>
    {
        var table = new TallyTable(Fold(reports), Judge.Sides);
        return Splits.SelectMany(s => table.By(s)).All(cell =>
        {
            var bounds = table.Claims(cell).Select(c => c.Claim.Count!.Max).ToList();
            return bounds.Contains(null) || (cell.Toll.High <= bounds.Sum() && cell.Toll.Best <= bounds.Sum());
        });
    });

    [Fact]
    public void A_tally_is_in_order_from_low_to_high() => Hold(reports =>
        Splits.SelectMany(s => new TallyTable(Fold(reports), Judge.Sides).By(s)).All(c => c.Toll.Low <= c.Toll.Best && c.Toll.Best <= c.Toll.Top && (c.Toll.High ?? c.Toll.Top) == c.Toll.Top));

    [Fact]
    public void A_tally_does_not_depend_on_the_order_of_arrival() => Hold(reports =>
        Splits.All(s => new TallyTable(Fold(reports), Judge.Sides).By(s).Select(c => (c.Key, c.Toll))
            .SequenceEqual(new TallyTable(Fold(reports.Reverse()), Judge.Sides).By(s).Select(c => (c.Key, c.Toll)))));

    [Fact]
    public void Every_counted_claim_opens_from_some_cell_of_every_split() => Hold(reports =>
    {
        var incidents = Fold(reports);
        var table = new TallyTable(incidents, Judge.Sides);
        var counted = incidents.SelectMany(i => i.Claims).Where(c => c is { SaysItHappened: true, Claim: { Count: not null, Type: ClaimType.Casualty or ClaimType.Equipment } }).Select(NameOf).ToHashSet();
        return Splits.All(s => counted.SetEquals(table.By(s).SelectMany(c => table.Claims(c).Concat(table.Parts(c))).Select(NameOf)));
    });
}
