using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Sitrep.Model;
using Sitrep.PackCompiler;
using Sitrep.Packs;
using Sitrep.Situation.Fusion;
using Sitrep.Situation.Incidents;
using Sitrep.Situation.Tests.Fusion;
using Sitrep.Tests;

namespace Sitrep.Situation.Tests.Properties;

/// <summary>Makes small cases in which much collides: few places, days, parties and numbers.</summary>
static class Cases
{
    public static Fuser Judge { get; } = Fusing.With(new(PackSet.Of([KeyValuePair.Create("actors/a.actors.yaml", YamlPacks.Read("actors/a.actors.yaml",
        "- {id: reds, name: Reds}\n- {id: blues, name: Blues}\n- {id: radio, name: Red Radio, armed: false, parent: reds}"))])));

    static readonly Place?[] Places =
    [
        null, new("Mill", "Mill", "g:1", new(36.10, 36.80), PlacePrecision.Exact), new("Ford", "Ford", "g:2", new(36.12, 36.82), PlacePrecision.Exact),
        new("Port", "Port", "g:3", new(35.5, 35.8), PlacePrecision.Near), new("Valley", "Valley", "g:4", new(36.1, 36.9), PlacePrecision.Area, RadiusKm: 40), new("Nowhere"),
    ];

    static Gen<Claim> Claims =>
        from kind in Gen.Elements((ClaimType.Control, "capture"), (ClaimType.Control, "withdraw"), (ClaimType.Control, "hold"), (ClaimType.Attack, "attack"),
            (ClaimType.Casualty, "killed"), (ClaimType.Casualty, "wounded"), (ClaimType.Equipment, "destroyed"), (ClaimType.Statement, "aim"))
        from place in Gen.Elements(Places)
        from parties in Gen.Elements(("Reds", "Blues"), ("Blues", "Reds"), (null, "Blues"), ("Reds", null), (null, "soldiers"), ((string?)null, (string?)null))
        from day in Gen.Choose(25, 28)
        from since in Gen.Elements(0, 0, 0, 2)
        from count in Gen.Elements(Count.Exactly(3), Count.Exactly(12), Count.Exactly(14), Count.AtLeast(20), Count.Between(10, 15))
        from rest in Gen.Elements((Method: (string?)null, Category: "combatant"), (Method: "shelling", Category: "civilian"), (Method: "mine", Category: "civilian"), (Method: (string?)null, Category: "child"))
        from modality in Gen.Elements(Modality.Asserted, Modality.Asserted, Modality.Asserted, Modality.Denied, Modality.Possible)
        from part in Gen.Elements(false, false, true)
        from at in Gen.Choose(0, 12)
        select Tell.That(kind.Item1, kind.Item2, actor: parties.Item1, target: parties.Item2, day: day, since: day - since, modality: modality,
            category: kind.Item1 == ClaimType.Equipment ? "tank" : rest.Category, partOf: part && kind.Item1 == ClaimType.Casualty ? "c1" : null,
            count: kind.Item1 is ClaimType.Casualty or ClaimType.Equipment ? count : null, cumulative: since > 0) with
        {
            Place = place,
            Method = rest.Method,
            Evidence = new(at, at + 4),
        };

    static Gen<ReceivedReport> Reports =>
        from publisher in Gen.Elements("Agency", "Paper", "Reds", "Red Radio", "Blues")
        from claims in Claims.ArrayOf()
        from hour in Gen.Choose(0, 9)
        from text in Gen.Elements("The mill. The ford fell and the port held.", "A ford is held, the mill is lost. Nobody saw.")
        select Tell.Report(publisher, Tell.Noon.AddHours(hour), [.. claims.Take(5)]) is var made
            ? made with { Reading = made.Reading with { Report = made.Report with { Text = text + publisher } } } : made;

    /// <summary>Up to eight reports, each with its own id.</summary>
    public static Arbitrary<ReceivedReport[]> All { get; } =
        Reports.ArrayOf().Select(r => r.Take(8).DistinctBy(x => x.Report.Id).ToArray()).ToArbitrary();

    public static ImmutableArray<Incident> Fold(IEnumerable<ReceivedReport> reports, JudgementBook? judged = null) =>
        IncidentFold.Of(reports, Vantage.Latest, Judge, judged).Incidents;

    /// <summary>Everything that fusion decides, as text.</summary>
    public static string Told(IEnumerable<Incident> incidents) => string.Join('\n', incidents.Select(i =>
        $"{i.Id} {i.Lead.Claim.Id} {i.Place?.Name} {i.Day:O} {i.Grades} {string.Join(' ', i.Claims.Select(NameOf))} {string.Join(' ', i.Figures.Select(f => f.Toll))} {string.Join(' ', i.Disputes.Select(d => d.Kind))}"));

    public static string NameOf(SourcedClaim source) => $"{source.Report.Id[..15]}.{source.Claim.Id}";

    public static void Hold(Func<ReceivedReport[], bool> property) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(7, 11), Prop.ForAll(All, property));
}
