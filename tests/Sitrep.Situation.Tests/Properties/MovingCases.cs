using FsCheck;
using FsCheck.Fluent;
using Sitrep.Model;
using Sitrep.Situation.Displacement;
using Sitrep.Tests;

namespace Sitrep.Situation.Tests.Properties;

/// <summary>Makes small cases of people who move between few places on few days.</summary>
static class MovingCases
{
    static readonly Place?[] Places =
    [
        null, new("Mill", "Mill", "g:1", new(36.10, 36.80), PlacePrecision.Exact), new("Ford", "Ford", "g:2", new(36.12, 36.82), PlacePrecision.Exact),
        new("Valley", "Valley", "g:4", new(36.1, 36.9), PlacePrecision.Area, RadiusKm: 40), new("Nowhere"),
    ];

    static Gen<Claim> Claims =>
        from action in Gen.Elements("displaced", "displaced", "displaced", "returned")
        from ends in Gen.Elements(Places).Two()
        from day in Gen.Choose(25, 28)
        from since in Gen.Elements(0, 0, 0, 2)
        from count in Gen.Elements(Count.Exactly(3), Count.Exactly(120), Count.Exactly(140), Count.AtLeast(200), Count.Between(100, 150), null)
        from modality in Gen.Elements(Modality.Asserted, Modality.Asserted, Modality.Asserted, Modality.Denied, Modality.Possible, Modality.Planned)
        from dated in Gen.Elements(true, true, false)
        from part in Gen.Elements(false, false, false, true)
        from at in Gen.Choose(0, 12)
        select Tell.That(ClaimType.Displacement, action, day: dated ? day : null, since: dated ? day - since : null, modality: modality, count: count,
            partOf: part ? "c1" : null, cumulative: since > 0) with
        { Place = ends.Item1, OtherPlace = ends.Item2, Evidence = new(at, at + 4) };

    static Gen<ReceivedReport> Reports =>
        from publisher in Gen.Elements("Agency", "Paper", "Reds", "Blues")
        from claims in Claims.ArrayOf()
        from hour in Gen.Choose(0, 9)
        select Tell.Report(publisher, Tell.Noon.AddHours(hour), [.. claims.Take(5)]);

    static Arbitrary<ReceivedReport[]> All { get; } = Reports.ArrayOf().Select(r => r.Take(8).DistinctBy(x => x.Report.Id).ToArray()).ToArbitrary();

    public static Movements Fold(IEnumerable<ReceivedReport> reports) => Picture.Of(reports, Vantage.Latest, Cases.Judge).Displacement;

    public static void Hold(Func<ReceivedReport[], bool> property) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(7, 11), Prop.ForAll(All, property));
}
