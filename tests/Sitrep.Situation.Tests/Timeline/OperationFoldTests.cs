using System.Collections.Immutable;
using Sitrep.Model;
using Sitrep.PackCompiler;
using Sitrep.Packs;
using Sitrep.Situation.Fusion;
using Sitrep.Situation.Operations;
using Sitrep.Situation.Tests.Properties;
using Sitrep.Tests;

namespace Sitrep.Situation.Tests.Timeline;

public sealed class OperationFoldTests
{
    static readonly Fuser Judge = new(Cases.Judge.Sides, Cases.Judge.Weights, Cases.Judge.Control)
    {
        OperationNames = new(PackSet.Of([KeyValuePair.Create("incidents/operation/a.en.names.yaml",
            YamlPacks.Read("a", "common: [the, of, to, operation, battle, offensive, ground]\nafter: [against, on]"))])),
    };

    static readonly Place Mill = new("Mill", "Mill", "g:1", new(36.1, 36.8), PlacePrecision.Exact);
    static readonly Place Ford = new("Ford", "Ford", "g:2", new(36.2, 36.9), PlacePrecision.Exact);
    static readonly Place Port = new("Port", "Port", "g:3", new(33.5, 35.8), PlacePrecision.Exact);

    static ImmutableArray<Operation> Fold(params ReceivedReport[] reports) => Picture.Of(reports, Vantage.Latest, Judge).Operations;

    static Operation One(params ReceivedReport[] reports) => Assert.Single(Fold(reports));

    static Claim Op(string action, string name, int? day, string? actor = "Reds", Place? place = null, Modality? modality = null, int at = 0) =>
        Tell.That(ClaimType.Operation, action, actor: actor, day: day, item: name, modality: modality) with { Place = place, Evidence = new(at, at + 4) };

    static Claim Capture(Place place, int day, string actor = "Reds", int at = 60) =>
        Tell.That(ClaimType.Control, "capture", actor: actor, day: day) with { Place = place, Evidence = new(at, at + 4) };

    static ReceivedReport Text(ReceivedReport report, string text) => report with { Reading = report.Reading with { Report = report.Reading.Report with { Text = text.PadRight(200) } } };

    static IEnumerable<string> Parts(Operation operation) => operation.Days.SelectMany(d => d.Parts.Select(p => $"{d.Number} {p.Incident.Lead.Claim.Action} {p.Incident.Place?.Name} {p.Tie}"));

    [Fact]
    public void Days_are_numbered_from_the_launch_and_the_end_closes_it()
    {
        var operation = One(Tell.Report("Reds", Op("launched", "Operation Storm", 26)), Tell.Report("Agency", Op("ended", "Storm", 29)));
        Assert.Equal((OperationStatus.Ended, Tell.Day(26), Tell.Day(29)), (operation.Status, operation.Launched, operation.Ended));
        Assert.Equal(["1 launched  Itself", "4 ended  Itself"], Parts(operation));
        Assert.Equal("Reds", Assert.Single(operation.Sides).Name);
    }

    [Fact]
    public void Without_a_launch_days_have_no_numbers()
    {
        var operation = One(Tell.Report("Agency", Op("ongoing", "Operation Storm", 27)));
        Assert.Equal((OperationStatus.Ongoing, null), (operation.Status, Assert.Single(operation.Days).Number));
    }

    [Fact]
    public void A_report_that_names_it_ties_what_its_side_did_and_nothing_else()
    {
        var text = new string('x', 50) + ". " + "More of Operation Storm.";
        var report = Text(Tell.Report("Agency", Capture(Mill, 27, at: 5), Capture(Port, 27, "Blues", at: 120), Capture(Ford, 25, at: 140)), text);
        Assert.Equal(["1 launched  Itself", "2 capture Mill SameReport"], Parts(One(Tell.Report("Reds", Op("launched", "Operation Storm", 26)), report)));
    }

    [Fact]
    public void One_sentence_ties_whoever_did_it()
    {
        var report = Text(Tell.Report("Agency", Op("ongoing", "Operation Storm", 27, at: 0), Capture(Mill, 27, "Blues", at: 20)), "Operation Storm went on while Mill was captured.");
        Assert.Contains("2 capture Mill SameSentence", Parts(One(Tell.Report("Reds", Op("launched", "Operation Storm", 26)), report)));
    }

    [Fact]
    public void Its_side_in_its_area_and_time_is_taken_to_belong()
    {
        var operation = One(Tell.Report("Reds", Op("launched", "Operation Storm", 25, place: Mill)), Tell.Report("Agency", Capture(Ford, 27)), Tell.Report("Agency", Capture(Port, 27)),
            Tell.Report("Agency", Capture(Ford, 24, "Blues")), Tell.Report("Monitor", Capture(Mill, 24)));
        Assert.Equal(["1 launched Mill Itself", "3 capture Ford ActorAreaTime"], Parts(operation));
    }

    [Fact]
    public void After_days_of_silence_and_after_its_end_nothing_belongs_by_itself()
    {
        Assert.DoesNotContain("capture", string.Join(' ', Parts(One(Tell.Report("Reds", Op("launched", "Operation Storm", 19, place: Mill)), Tell.Report("Agency", Capture(Ford, 27))))), StringComparison.Ordinal);
        Assert.DoesNotContain("capture", string.Join(' ', Parts(One(Tell.Report("Reds", Op("launched", "Operation Storm", 25, place: Mill), Op("ended", "Operation Storm", 26)), Tell.Report("Agency", Capture(Ford, 27))))), StringComparison.Ordinal);
    }

    [Fact]
    public void Names_that_bend_alike_are_one_and_other_names_of_one_launch_too()
    {
        var operation = One(Tell.Report("Reds", Op("launched", "Operation Deterrence of Aggression against Blues", 26)), Tell.Report("Agency", Op("ongoing", "battle to Deter Aggression", 27)),
            Tell.Report("Paper", Op("launched", "Repelling the Aggression", 27)));
        Assert.Equal(3, operation.Names.Length);
        Assert.Equal(Tell.Day(26), operation.Launched);
    }

    [Fact]
    public void Another_side_or_another_time_is_another_operation() => Assert.Equal(3, Fold(Tell.Report("Reds", Op("launched", "Operation Storm", 26)),
        Tell.Report("Blues", Op("launched", "Storm of Steel", 26, "Blues")), Tell.Report("Paper", Op("launched", "Second Storm", 29))).Length);

    [Fact]
    public void What_has_no_name_is_no_operation() => Assert.Empty(Fold(Tell.Report("Reds", Op("launched", "ground offensive", 26))));

    [Fact]
    public void What_is_only_planned_has_no_days()
    {
        var operation = One(Tell.Report("Reds", Op("launched", "Operation Storm", 26, modality: Modality.Planned), Capture(Mill, 26)));
        Assert.Equal((OperationStatus.Planned, 0), (operation.Status, operation.Days.Length));
    }

    [Fact]
    public void A_denied_launch_is_disputed() =>
        Assert.True(One(Tell.Report("Reds", Op("launched", "Operation Storm", 26)), Tell.Report("Blues", Op("launched", "Operation Storm", 26, modality: Modality.Denied))).Disputed);

    [Fact]
    public void A_hundred_thousand_claims_of_one_operation_are_one_operation()
    {
        var reports = Enumerable.Range(0, 10_000).Select(i => Tell.Report($"Paper {i % 50}", Tell.Noon.AddSeconds(i),
            [Op("ongoing", "Operation Storm", 1 + i % 28), .. Enumerable.Range(0, 9).Select(k => Capture(k % 2 == 0 ? Mill : Ford, 1 + (i + k) % 28, at: 10 + k))])).ToArray();
        Assert.Equal(28, One(reports).Days.Length);
    }
}
