using FsCheck;
using FsCheck.Fluent;
using Sitrep.Model;
using Sitrep.PackCompiler;
using Sitrep.Packs;
using Sitrep.Situation.Control;
using Sitrep.Situation.Fusion;
using Sitrep.Situation.Incidents;
using Sitrep.Situation.Tests.Fusion;
using Sitrep.Tests;

namespace Sitrep.Situation.Tests.Properties;

/// <summary>Makes cases in which three parties, their radio and outsiders tell everything that can be told of two places within four days.</summary>
static class ControlCases
{
    public static Fuser Judge { get; } = Fusing.With(new(PackSet.Of([KeyValuePair.Create("actors/a.actors.yaml", YamlPacks.Read("actors/a.actors.yaml",
        "- {id: reds, name: Reds}\n- {id: blues, name: Blues}\n- {id: greens, name: Greens}\n- {id: radio, name: Red Radio, armed: false, parent: reds}"))])));

    static Gen<Claim> Claims =>
        from action in Gen.Elements("capture", "capture", "recapture", "withdraw", "lose", "hold", "repel", "enter", "advance", "besiege", "break-siege")
        from place in Gen.Elements("Mill", "Mill", "Ford")
        from parties in Gen.Elements(("Reds", "Blues"), ("Blues", "Reds"), ("Reds", null), ("Blues", null), ("Greens", null), (null, "Blues"), ("fighters", "Blues"), ("fighters", null), ((string?)null, (string?)null))
        from day in Gen.Choose(25, 28)
        from since in Gen.Elements(0, 0, 1)
        from modality in Gen.Elements(Modality.Asserted, Modality.Asserted, Modality.Asserted, Modality.Denied, Modality.Possible, Modality.Planned)
        from id in Gen.Choose(0, 1_000_000)
        select Tell.That(ClaimType.Control, action, place, parties.Item1, parties.Item2, day: day, since: day - since, modality: modality, id: $"k{id}");

    static Gen<ReceivedReport> Reports =>
        from publisher in Gen.Elements("Agency", "Paper", "Monitor", "Reds", "Red Radio", "Blues", "Greens")
        from claims in Claims.ArrayOf()
        from hour in Gen.Choose(0, 9)
        select Tell.Report(publisher, Tell.Noon.AddHours(hour), [.. claims.Take(4)]);

    public static Arbitrary<ReceivedReport[]> All { get; } = Reports.ArrayOf().Select(r => r.Take(8).DistinctBy(x => x.Report.Id).ToArray()).ToArbitrary();

    /// <summary>What the voices of a case say, as its incidents tell them apart.</summary>
    public static List<Saying> Sayings(IEnumerable<ReceivedReport> reports) =>
        [.. IncidentFold.Of(reports, Vantage.Latest, Judge).Incidents.SelectMany(i => i.Voices).SelectMany(v => v.Sayings)];

    public static ControlIndex Index(IReadOnlyCollection<Saying> sayings, Enmities? enmities = null) => ControlIndex.Of(sayings, Judge.Sides, Judge.Control, enmities);

    /// <summary>Everything that the fold decides, as text.</summary>
    public static string Told(ControlPicture picture) => string.Join('\n', picture.Places.Select(p =>
        $"{p.Key} {p.Status} {p.Holder?.Key} {p.Since:O} {p.Rule} {p.For} {p.Against} {p.Corroboration} {p.Newest:O} {p.Siege} | {string.Join(' ', p.Standing.Select(w => w.Source.Claim.Id))} | {string.Join(' ', p.Words.Select(w => w.Source.Claim.Id))}"));

    public static void Hold(Func<ReceivedReport[], bool> property) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(17, 21), Prop.ForAll(All, property));
}
