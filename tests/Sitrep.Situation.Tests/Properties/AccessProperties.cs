using FsCheck;
using FsCheck.Fluent;
using Sitrep.BuiltIn;
using Sitrep.Geography.Roads;
using Sitrep.Model;
using Sitrep.Situation.Access;
using Sitrep.Tests;

namespace Sitrep.Situation.Tests.Properties;

/// <summary>Three places in a row on one road, told of by four voices within four days. A cut is told between neighbours, so that where it is is no question.</summary>
public sealed class AccessProperties
{
    static readonly Roads Made = new(RoadNetwork.Of([new(new(36, 37.0), ["Ash"]), new(new(36, 37.1), ["Birch"]), new(new(36, 37.2), ["Cedar"])], [new(0, 1, "R1", 10), new(1, 2, "R1", 10)]), BuiltInPacks.Packs);

    static Gen<Claim> Claims =>
        from action in Gen.Elements("cut", "cut", "closed", "damaged", "reopened")
        from between in action == "cut" ? Gen.Elements("Ash and Birch", "Birch and Cedar") : Gen.Elements("Ash and Birch", "Birch and Cedar", "Ash and Cedar")
        from day in Gen.Choose(25, 28)
        from modality in Gen.Elements(Modality.Asserted, Modality.Asserted, Modality.Denied, Modality.Possible, Modality.Planned)
        from at in Gen.Choose(0, 12)
        select Tell.That(ClaimType.Infrastructure, action, item: "R1 road", day: day, modality: modality) with { Place = new(between, Precision: PlacePrecision.Area, Within: between), Evidence = new(at, at + 4) };

    static Gen<ReceivedReport> Reports =>
        from publisher in Gen.Elements("Agency", "Paper", "Reds", "Blues")
        from claims in Claims.ArrayOf()
        select Tell.Report(publisher, [.. claims.Take(4)]);

    static void Hold(Func<SourcedClaim[], bool> property) => Check.One(Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(7, 11),
        Prop.ForAll(Reports.ArrayOf().Select(r => r.Take(6).DistinctBy(x => x.Report.Id).SelectMany(x => x.Reading.Claims.Select(c => new SourcedClaim(c, x.Report, x.Known))).ToArray()).ToArbitrary(), property));

    static RoadAccess Fold(IEnumerable<SourcedClaim> claims) => AccessFold.Of(claims, [], Made, Cases.Judge.Sides);

    static string Told(RoadAccess roads) => string.Join('\n', roads.Segments.Select(s => $"{s.Segment} {s.Status} {s.Since:O} {s.Disputed} {string.Join(' ', s.Words.Select(w => Cases.NameOf(w.Source)))}"));

    static HashSet<int> Blocked(RoadAccess roads) => [.. roads.Segments.Where(s => s.IsBlocked).Select(s => s.Segment)];

    [Fact]
    public void Both_stretches_are_told_of() => Assert.Equal([0, 1], Fold([new(Tell.That(ClaimType.Infrastructure, "closed", item: "R1 road", day: 28) with
    { Place = new("Ash and Cedar", Precision: PlacePrecision.Area, Within: "Ash and Cedar") }, Tell.Report("Agency").Report, Tell.Noon)]).Segments.Where(s => s.IsBlocked).Select(s => s.Segment));

    [Fact]
    public void The_order_of_claims_does_not_matter() => Hold(claims => Told(Fold(claims)) == Told(Fold(claims.Reverse())));

    [Fact]
    public void A_claim_of_a_cut_less_makes_no_stretch_more_surely_cut() => Hold(claims => Fold(claims) is var all
        && claims.Where(c => c.SaysItHappened && c.Claim.Action != "reopened").All(left => Blocked(Fold(claims.Where(c => c != left))).IsSubsetOf(Blocked(all))));

    [Fact]
    public void A_claim_of_an_opening_less_opens_no_stretch() => Hold(claims => Fold(claims) is var all
        && claims.Where(c => c.SaysItHappened && c.Claim.Action == "reopened").All(left => Blocked(Fold(claims.Where(c => c != left))).IsSupersetOf(Blocked(all))));
}
