using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Sitrep.Model;
using Sitrep.Situation.Operations;
using Sitrep.Tests;

namespace Sitrep.Situation.Tests.Properties;

/// <summary>Days and operations of small cases in which names, sides, places and days collide.</summary>
public sealed class CourseProperties
{
    static readonly Place?[] Places =
    [
        null, new("Mill", "Mill", "g:1", new(36.10, 36.80), PlacePrecision.Exact), new("Port", "Port", "g:3", new(33.5, 35.8), PlacePrecision.Near),
        new("Valley", "Valley", "g:4", new(36.1, 36.9), PlacePrecision.Area, RadiusKm: 40),
    ];

    static Gen<Claim> Claims =>
        from kind in Gen.Elements((ClaimType.Operation, "launched"), (ClaimType.Operation, "ongoing"), (ClaimType.Operation, "ended"), (ClaimType.Control, "capture"), (ClaimType.Attack, "attack"))
        from name in Gen.Elements("Operation Storm", "the Storm", "Storm of Steel", "Dawn")
        from actor in Gen.Elements("Reds", "Blues", null)
        from place in Gen.Elements(Places)
        from day in Gen.Choose(22, 28)
        from modality in Gen.Elements(Modality.Asserted, Modality.Asserted, Modality.Denied, Modality.Planned)
        from at in Gen.Choose(0, 12)
        select Tell.That(kind.Item1, kind.Item2, actor: actor, day: day, item: kind.Item1 == ClaimType.Operation ? name : null, modality: modality) with { Place = place, Evidence = new(at, at + 4) };

    static Gen<ReceivedReport> Reports =>
        from publisher in Gen.Elements("Agency", "Reds", "Blues")
        from claims in Claims.ArrayOf()
        from text in Gen.Elements("The mill. The storm went on.", "Nothing of it is told. At all.")
        select Tell.Report(publisher, [.. claims.Take(5)]) is var made ? made with { Reading = made.Reading with { Report = made.Report with { Text = text + publisher } } } : made;

    static void Hold(Func<ReceivedReport[], bool> property) => Check.One(Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(7, 11),
        Prop.ForAll(Reports.ArrayOf().Select(r => r.Take(8).DistinctBy(x => x.Report.Id).ToArray()).ToArbitrary(), property));

    static Picture Fold(IEnumerable<ReceivedReport> reports) => Picture.Of(reports, Vantage.Latest, Cases.Judge);

    static string Told(Picture picture) => string.Join('\n', picture.Timeline.Select(d => $"{d.Date:O} {string.Join(' ', d.Incidents.Select(i => i.Id))}"))
        + string.Join('\n', picture.Operations.Select(o => $"{o.Id} {o.Name} {string.Join(',', o.Names)} {o.Status} {o.Launched:O} {o.Ended:O} {string.Join(' ', o.Sides.Select(s => s.Key))} {string.Join(' ', o.Days.SelectMany(d => d.Parts.Select(p => $"{d.Number} {p.Incident.Id} {p.Tie}")))}"));

    [Fact]
    public void Days_and_operations_do_not_depend_on_the_order_of_arrival() => Hold(reports => Told(Fold(reports)) == Told(Fold(reports.Reverse())));

    [Fact]
    public void A_report_added_twice_changes_nothing() => Hold(reports => Told(Fold(reports)) == Told(Fold(reports.Concat(reports))));

    [Fact]
    public void Every_incident_stands_on_at_most_one_day_and_once_in_an_operation() => Hold(reports =>
    {
        var picture = Fold(reports);
        return Once(picture.Timeline.SelectMany(d => d.Incidents).Select(i => i.Id))
            && picture.Operations.All(o => Once(o.Days.SelectMany(d => d.Parts).Select(p => p.Incident.Id)));
    });

    [Fact]
    public void Nothing_belongs_to_an_operation_before_its_launch_or_after_its_end_but_its_own_word() => Hold(reports => Fold(reports).Operations.All(o =>
        o.Days.All(d => d.Parts.All(p => p.Tie == OperationTie.Itself || (!(d.Date < o.Launched) && !(d.Date > o.Ended))))));

    [Fact]
    public void Every_claim_of_an_operation_that_names_it_is_in_exactly_one() => Hold(reports =>
        Once(Fold(reports).Operations.SelectMany(o => o.Claims).Select(Cases.NameOf)));

    static bool Once(IEnumerable<string> ids) => ids.ToImmutableArray() is var all && all.Distinct(StringComparer.Ordinal).Count() == all.Length;
}
