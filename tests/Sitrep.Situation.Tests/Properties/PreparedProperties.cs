using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Sitrep.Geography.Roads;
using Sitrep.Model;
using Sitrep.PackCompiler;
using Sitrep.Packs;
using Sitrep.Situation.Access;
using Sitrep.Situation.Control;
using Sitrep.Situation.Displacement;
using Sitrep.Situation.Incidents;
using Sitrep.Situation.Kept;
using Sitrep.Situation.Operations;
using Sitrep.Situation.Prepared;
using Sitrep.Situation.Tallies;
using Sitrep.Situation.Timeline;
using Sitrep.Tests;

namespace Sitrep.Situation.Tests.Properties;

/// <summary>A prepared case gives from any day what the folds give of what is seen from there.</summary>
public sealed class PreparedProperties
{
    static readonly Place?[] Places =
    [
        null, new("Mill", "Mill", "g:1", new(36.10, 36.80), PlacePrecision.Exact), new("Ford", "Ford", "g:2", new(36.20, 36.82), PlacePrecision.Exact),
        new("Valley", "Valley", "g:4", new(36.1, 36.9), PlacePrecision.Area, RadiusKm: 40),
    ];

    static readonly Roads Network = new(
        RoadNetwork.Of([new(new(36.10, 36.80), ["Mill"]), new(new(36.20, 36.82), ["Ford"]), new(new(36.3, 36.9), ["Port"])], [new(0, 1, "R1", 12), new(1, 2, "R1", 14), new(0, 2, "R2", 40)]),
        PackSet.Of([KeyValuePair.Create("roads/words.en.yaml", YamlPacks.Read("a", "words: [road]"))]));

    static Gen<Claim> Claims =>
        from kind in Gen.Elements((ClaimType.Control, "capture"), (ClaimType.Control, "withdraw"), (ClaimType.Casualty, "killed"), (ClaimType.Casualty, "killed"), (ClaimType.Equipment, "destroyed"),
            (ClaimType.Displacement, "displaced"), (ClaimType.Displacement, "returned"), (ClaimType.Infrastructure, "cut"), (ClaimType.Infrastructure, "reopened"), (ClaimType.Operation, "launched"), (ClaimType.Operation, "ended"))
        from ends in Gen.Elements(Places).Two()
        from parties in Gen.Elements(("Reds", "Blues"), ("Blues", "Reds"), (null, "Blues"), ("Reds", null))
        from day in Gen.Choose(22, 29)
        from since in Gen.Elements(0, 0, 0, 2)
        from count in Gen.Elements(Count.Exactly(3), Count.Exactly(12), Count.AtLeast(20), Count.Between(10, 15))
        from rest in Gen.Elements<(bool Part, bool Dated)>((false, true), (false, true), (false, true), (true, true), (false, false))
        from modality in Gen.Elements(Modality.Asserted, Modality.Asserted, Modality.Asserted, Modality.Denied, Modality.Planned)
        from at in Gen.Choose(0, 12)
        let counted = kind.Item1 is ClaimType.Casualty or ClaimType.Equipment or ClaimType.Displacement
        select Tell.That(kind.Item1, kind.Item2, actor: parties.Item1, target: parties.Item2, day: rest.Dated ? day : null, since: rest.Dated ? day - since : null, modality: modality,
            category: kind.Item1 == ClaimType.Equipment ? "tank" : kind.Item1 == ClaimType.Casualty ? "combatant" : null, count: counted ? count : null, partOf: rest.Part && kind.Item1 == ClaimType.Casualty ? "c1" : null,
            item: kind.Item1 switch { ClaimType.Infrastructure => "R1 road", ClaimType.Operation => "Operation Storm", _ => null }, cumulative: since > 0 && counted) with
        { Place = ends.Item1, OtherPlace = kind.Item1 == ClaimType.Displacement ? ends.Item2 : null, Evidence = new(at, at + 4) };

    static Gen<ReceivedReport> Reports =>
        from publisher in Gen.Elements("Agency", "Paper", "Reds", "Blues")
        from claims in Claims.ArrayOf()
        from hour in Gen.Choose(0, 9)
        select Named(Tell.Report(publisher, Tell.Noon.AddHours(hour), [.. claims.Take(5)]));

    // A report with a claim of an operation has its name.
    static ReceivedReport Named(ReceivedReport made) => made.Reading.Claims.Any(c => c.Type == ClaimType.Operation)
        ? made with { Reading = made.Reading with { Report = made.Report with { Text = "The mill. Operation Storm went on. " + made.Report.Text } } } : made;

    static void Hold(Func<IncidentFold, SituationIndex, bool> property) => Check.One(Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(7, 11),
        Prop.ForAll(Reports.ArrayOf().Select(r => r.Take(8).DistinctBy(x => x.Report.Id).ToArray()).ToArbitrary(), reports =>
        {
            var folded = IncidentFold.Of(reports, Vantage.Latest, Cases.Judge);
            return property(folded, new(folded, null, Cases.Judge, Network));
        }));

    static readonly DateOnly?[] Days = [Tell.Day(20), Tell.Day(24), Tell.Day(26), Tell.Day(27), Tell.Day(30), null];

    static string Told(SituationAt at) => string.Join('\n', at.Tallies.Select(t => $"{t.Key} {t.Total} {t.Open().Total} {string.Join(' ', t.Open().Voices.Select(v => $"{v.Voice} {v.Toll}"))} {t.Open().Parts.Length}"))
        + Rest(at);

    static string Rest(SituationAt at) => Told(at.Control.Places, at.Access, at.Displacement, at.Timeline, at.Operations);

    static string Told(IEnumerable<PlaceControl> control, RoadAccess roads, Movements moved, IEnumerable<Day> days, IEnumerable<Operation> operations) => string.Join('\n',
    [
        "", .. control.Select(c => $"{c.Key} {c.Status} {c.Holder?.Key} {c.Since:O}"), .. roads.Segments.Select(s => $"{s.Segment} {s.Status} {s.Since:O} {s.Disputed} {s.Words.Length}"), $"{roads.Unplaced.Length}",
        .. moved.Flows.Select(f => $"{f.Id} {string.Join(' ', f.Counts.Select(c => c.Toll))} {f.Claims.Length} {f.Denials.Length}"), .. moved.Totals.Select(t => t.ToString()),
        .. days.Select(d => $"{d.Date:O} {string.Join(' ', d.Incidents.Select(i => $"{i.Id}/{i.Claims.Length}"))}"),
        .. operations.Select(o => $"{o.Id} {o.Status} {o.Launched:O} {string.Join(' ', o.Days.SelectMany(d => d.Parts.Select(p => $"{d.Number} {p.Incident.Id} {p.Tie}")))}"),
    ]);

    // What the folds give of the incidents with only the claims that are seen.
    static string Folded(IncidentFold folded, DateOnly? asOf)
    {
        var (vantage, sides) = (new Vantage(asOf), Cases.Judge.Sides);
        var builder = new IncidentBuilder(sides, new(sides, folded.Copies, folded.Claims));
        var seen = folded.Incidents.Select(i => i.Claims.Where(vantage.Sees).ToImmutableArray()).Where(c => !c.IsEmpty).Select(builder.Of).ToImmutableArray();
        var claims = seen.SelectMany(i => i.Claims).ToList();
        claims.Sort(SourcedClaim.InOrder);
        var control = ControlFold.At(folded.Incidents, vantage, Cases.Judge).Places;
        return Told(control, AccessFold.Of(claims.Where(c => !(c.Last > asOf)), control, Network, sides), DisplacementFold.Of(seen, sides, Cases.Judge.Households), TimelineFold.Of(seen),
            OperationFold.Of(seen, sides, Cases.Judge.OperationNames));
    }

    [Fact]
    public void From_any_day_a_prepared_case_gives_what_the_folds_give() => Hold((folded, index) =>
    {
        var differs = Array.Find(Days, day => Folded(folded, day) != Rest(index.At(day)));
        Assert.True(Folded(folded, differs) == Rest(index.At(differs)), $"As of {differs} the folds give\n{Folded(folded, differs)}\nand the index gives\n{Rest(index.At(differs))}");
        return true;
    });

    [Fact]
    public void As_of_every_day_its_tolls_are_those_of_the_picture() => Hold((folded, index) =>
    {
        var table = new TallyTable(folded.Incidents, Cases.Judge.Sides);
        return TallyFold.Of(ClaimType.Casualty, table).Concat(TallyFold.Of(ClaimType.Equipment, table)).Select(t => (t.Key, t.Total)).Order(ByText)
            .SequenceEqual(index.At(null).Tallies.Select(t => (t.Key, t.Total)).Order(ByText));
    });

    static Comparer<(TallyKey, Toll)> ByText { get; } = Comparer<(TallyKey, Toll)>.Create((a, b) => string.CompareOrdinal(a.ToString(), b.ToString()));

    [Fact]
    public void A_toll_that_is_opened_comes_to_the_same() => Hold((_, index) => Days.All(day => index.At(day).Tallies.All(t => t.Open().Total == t.Total)));

    // A row a thing, with all that the situation says of it.
    static readonly RowForm Form = new(
        at =>
        [
            .. at.Control.Places.Select(p => new RowSource($"0|{p.Key}", p)), .. at.Tallies.Select(t => new RowSource($"1|{t.Key}", t)), .. at.Access.Segments.Select(s => new RowSource($"2|{s.Segment}", s)),
            .. at.Displacement.Flows.Select(f => new RowSource($"3|{f.Id}", f)), .. at.Displacement.Totals.Select(t => new RowSource($"4|{t.Action} {t.Unit}", t)), .. at.Timeline.Select(d => new RowSource($"5|{d.Date:O}", d)),
            .. at.Operations.Select(o => new RowSource($"6|{o.Id}", o)),
        ],
        row => row switch
        {
            PlaceControl p => $"{p.Status} {p.Holder?.Key} {p.Since:O} {p.Newest:O} {p.For} {p.Against} {p.Siege}",
            TallyCount t => t.Total.ToString(),
            SegmentAccess s => $"{s.Status} {s.Since:O} {s.Disputed} {s.Words.Length}",
            Flow f => string.Join(' ', f.Counts.Select(c => c.Toll)) + ".",
            FlowTotal t => t.Toll.ToString(),
            Day d => string.Join(' ', d.Incidents.Select(i => $"{i.Id}/{i.Claims.Length}")),
            Operation o => $"{o.Status} {o.Launched:O} {o.Ended:O} {o.Days.Length}",
            _ => throw new ArgumentException(row.GetType().Name),
        });

    [Fact]
    public void What_is_kept_of_the_days_is_what_each_day_comes_to() => Hold((_, index) =>
    {
        var (kept, course) = (new Dictionary<string, string>(), SituationCourse.Of(index, Form).Select(c => (c.Day, Bytes: RowBytes.Of(c.Changed))).ToList());
        var next = 0;
        foreach (var day in Days)
        {
            for (; next < course.Count && course[next].Day <= (day?.DayNumber ?? int.MaxValue); next++)
            {
                RowBytes.Into(kept, course[next].Bytes);
            }

            var (told, looked) = (kept.Select(r => new SituationRow(r.Key, r.Value)).OrderBy(r => r.Key, StringComparer.Ordinal).ToList(), Form.Rows(index.At(day)));
            Assert.True(told.SequenceEqual(looked), $"As of {day} is kept\n{string.Join('\n', told.Except(looked))}\nand comes to\n{string.Join('\n', looked.Except(told))}");
        }

        return true;
    });

    [Fact]
    public void A_step_gives_what_looking_anew_gives() => Hold((_, index) =>
        Days.All(from => Days.All(to => Told(index.Step(index.At(from), to)) == Told(index.At(to)))));
}
