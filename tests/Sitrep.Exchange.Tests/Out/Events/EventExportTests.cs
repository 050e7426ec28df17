using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using Sitrep.BuiltIn;
using Sitrep.Exchange.In.Coded;
using Sitrep.Exchange.Out.Events;
using Sitrep.Exchange.Tests.In.Coded;
using Sitrep.Model;
using Sitrep.Situation;
using Sitrep.Situation.Fusion;
using Sitrep.Situation.Incidents;
using Sitrep.Tests;

namespace Sitrep.Exchange.Tests.Out.Events;

public sealed class EventExportTests
{
    static readonly Fuser TheFuser = Fuser.From(BuiltInPacks.Packs);

    static readonly Place Dadikh = new("Dadikh", "Dadikh", "geonames:1", new GeoPoint(35.84123, -36.70214), PlacePrecision.Exact, "Idlib", null, "SY");

    static Claim Killed(Count? count, string? category = null, string id = "c1", int since = 28, int day = 28) =>
        Tell.That(ClaimType.Casualty, "killed", actor: "Reds", target: "Blues", count: count, since: since, day: day, category: category, id: id) with { Place = Dadikh };

    static (string Text, Leaving Leaving) Export(string format, params ReceivedReport[] reports)
    {
        using var output = new MemoryStream();
        var leaving = new EventExport(BuiltInPacks.Packs, reports, new(() => IncidentFold.Of(reports, Vantage.Latest, TheFuser)), [], Vantage.Latest).Write(output, format);
        return (Encoding.UTF8.GetString(output.ToArray()), leaving);
    }

    /// <summary>The rows of a table by its own reader: column to value.</summary>
    static List<Dictionary<string, string>> Table(string text)
    {
        var lines = text.TrimEnd('\n').Split('\n');
        var headings = lines[0].Split(',');
        return [.. lines.Skip(1).Select(l => headings.Zip(l.Split(',')).ToDictionary(c => c.First, c => c.Second))];
    }

    static ReceivedReport Row(CodedFile file, string headings, string row) => new(Assert.Single(file.Read("made-up.csv", CodedRows.Of(headings, row)).Rows).Reading, Tell.Noon);

    [Fact]
    public void Ucdp_has_its_49_columns_and_acled_its_31()
    {
        Assert.Equal((49, 31), (UcdpCsv.Columns.Length, AcledCsv.Columns.Length));
        Assert.Equal(CodedRows.AcledHeadings, Export("acled").Text.TrimEnd('\n'));
        Assert.StartsWith("id,relid,year,active_year,code_status,type_of_violence,conflict_dset_id,", Export("ucdp").Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(CodedRows.Clash)]
    [InlineData(CodedRows.OneSided)]
    public void A_row_of_ucdp_goes_out_as_it_came_in(string row)
    {
        var first = Row(CodedFile.Ucdp, CodedRows.UcdpHeadings, row);
        var again = Assert.Single(CodedFile.Ucdp.Read("again.csv", Encoding.UTF8.GetBytes(Export("ucdp", first).Text)).Rows).Reading.Report;
        var came = CodedText.Parse(first.Report.Text).ToDictionary(c => c.Column, c => c.Value);
        Assert.Equal(came.OrderBy(c => c.Key, StringComparer.Ordinal), CodedText.Parse(again.Text).ToDictionary(c => c.Column, c => c.Value).OrderBy(c => c.Key, StringComparer.Ordinal));
    }

    [Fact]
    public void A_row_of_acled_goes_out_as_it_came_in_with_one_spelling_of_civilian_targeting()
    {
        var text = Export("acled", Row(CodedFile.Acled(BuiltInPacks.Packs), CodedRows.AcledHeadings, CodedRows.Strike)).Text;
        Assert.Equal(CodedRows.Strike.Replace("Civilians targeted", "Civilian targeting", StringComparison.Ordinal), text.Split('\n')[1]);
    }

    [Fact]
    public void Dead_of_a_report_are_coded_for_ucdp()
    {
        var row = Assert.Single(Table(Export("ucdp", Tell.Report("Agency", Killed(new(3, 7, 5), "combatant"))).Text));
        Assert.Equal(("5", "7", "3", "0", "5", "0"), (row["best"], row["high"], row["low"], row["deaths_a"], row["deaths_b"], row["deaths_civilians"]));
        Assert.Equal(("35.8412", "-36.7021", "1", "1", "2024-11-28", "Syria"), (row["latitude"], row["longitude"], row["where_prec"], row["date_prec"], row["date_start"], row["country"]));
        Assert.Equal("POINT (-36.7021 35.8412)", row["geom_wkt"]);
    }

    [Fact]
    public void What_ucdp_does_not_take_is_counted_by_its_reason()
    {
        var (text, leaving) = Export("ucdp", Tell.Report("Agency", Killed(Count.None, id: "a", since: 2, day: 2), Killed(Count.Exactly(2), id: "b", since: 7, day: 7) with { Place = null },
            Killed(Count.Exactly(2), id: "c", since: 12, day: 12) with { PartOf = "z" }, Killed(Count.Exactly(2), id: "d", since: 17, day: 17) with { Modality = Modality.Denied }, Tell.That(ClaimType.Control, "capture", id: "e", day: 22)));
        Assert.Single(text.TrimEnd('\n').Split('\n'));
        Assert.Equal([("no-deaths", 2), ("no-position", 1), ("not-said-to-have-happened", 1), ("part-of-another", 1)], leaving.LeftOut.Select(l => (l.Key, l.Value)));
    }

    [Fact]
    public void What_several_tell_of_one_happening_is_one_row_with_all_of_them()
    {
        var row = Assert.Single(Table(Export("ucdp", Tell.Report("Agency", Killed(Count.Exactly(8), "civilian")), Tell.Report("Monitor", Killed(Count.Exactly(12), "civilian"))).Text));
        Assert.Equal(("8", "12", "2", "Agency;Monitor"), (row["low"], row["high"], row["number_of_sources"], string.Join(';', row["source_office"].Split(';').Order(StringComparer.Ordinal))));
        Assert.Equal(row["best"], row["deaths_civilians"]);
        Assert.Equal("8", Assert.Single(Table(Export("acled", Tell.Report("Agency", Killed(Count.Exactly(8), "civilian")), Tell.Report("Monitor", Killed(Count.Exactly(12), "civilian"))).Text))["fatalities"]);
    }

    [Fact]
    public void A_happening_that_an_imported_row_tells_of_is_not_told_again()
    {
        var row = Row(CodedFile.Ucdp, CodedRows.UcdpHeadings, CodedRows.Clash);
        var same = row with { Reading = row.Reading with { Report = row.Report with { Id = "sha256:" + new string('b', 64), Coded = null, File = "wire.txt", Publisher = "Wire" } } };
        var (text, leaving) = Export("ucdp", row, same);
        Assert.Equal(2, text.TrimEnd('\n').Split('\n').Length);
        Assert.True(leaving.LeftOut["told-by-a-row"] > 0);
    }

    [Fact]
    public void A_row_of_another_scheme_is_one_event_with_its_dead()
    {
        var row = Assert.Single(Table(Export("acled", Row(CodedFile.Ucdp, CodedRows.UcdpHeadings, CodedRows.Clash.Replace("\"\"\"Desk,2024-11-28,Clash\"\"\"", "", StringComparison.Ordinal))).Text));
        Assert.Equal(("901", "Armed clash", "9", "Idlib", "Dadikh town"), (row["event_id_cnty"], row["sub_event_type"], row["fatalities"], row["admin1"], row["location"]));
    }

    [Fact]
    public void Acled_has_a_row_a_day_and_the_remainder_of_the_dead_on_the_first()
    {
        var rows = Table(Export("acled", Tell.Report("Agency", Killed(Count.Exactly(8), since: 27, day: 29) with { Method = "airstrike" })).Text);
        Assert.Equal([("2024-11-27", "4"), ("2024-11-28", "2"), ("2024-11-29", "2")], rows.Select(r => (r["event_date"], r["fatalities"])));
        Assert.All(rows, r => Assert.Equal(("Explosions/Remote violence", "Air/drone strike", "Political violence"), (r["event_type"], r["sub_event_type"], r["disorder_type"])));
        Assert.Equal(3, rows.Select(r => r["event_id_cnty"]).Distinct().Count());
    }

    [Theory]
    [InlineData("several", 3)]
    [InlineData("dozens of fighters", 12)]
    [InlineData("hundreds", 100)]
    public void Acled_counts_vague_words_by_its_own_rule(string words, int dead) =>
        Assert.Equal(dead.ToString(System.Globalization.CultureInfo.InvariantCulture), Table(Export("acled", Tell.Report("Agency", Killed(Count.AtLeast(2)) with { CountSurface = words })).Text)[0]["fatalities"]);

    [Theory]
    [InlineData("Rebel group", "State forces", "State forces-Rebel group")]
    [InlineData("State forces", "", "State forces only")]
    [InlineData("", "Rebel group", "Rebel group only")]
    [InlineData("Civilians", "External/Other forces", "External/Other forces-Civilians")]
    [InlineData("", "", "")]
    public void An_interaction_names_the_lower_code_first(string one, string other, string interaction)
    {
        var codes = new Sitrep.Exchange.In.Acled.AcledCodes(BuiltInPacks.Packs);
        Assert.Equal(interaction, new AcledRow(codes, new(BuiltInPacks.Packs), new(BuiltInPacks.Packs)).Interaction(one, other));
    }

    [Fact]
    public void Every_rule_of_the_acled_pack_leads_to_a_sub_event_that_there_is()
    {
        var codes = new Sitrep.Exchange.In.Acled.AcledCodes(BuiltInPacks.Packs);
        foreach (var rule in BuiltInPacks.Packs.Get(Sitrep.Exchange.In.Acled.AcledCodes.Table)["claims"]!.Each)
        {
            var claim = new Claim("c", Enum.Parse<ClaimType>(rule.TextsOf("type").First(), ignoreCase: true), rule.TextsOf("action").FirstOrDefault() ?? "attack", default, "", 1) { Method = rule["method"]?.Texts.First() };
            Assert.Equal(rule["sub"]!.Text, codes.Of(claim, rule["civilians"] is not null, rule["state"] is not null)?.SubEvent);
        }
    }

    [Fact]
    public void A_piece_of_equipment_is_a_row_of_oryx()
    {
        var rows = Table(Export("oryx", Tell.Report("Agency", Tell.That(ClaimType.Equipment, "captured", target: "Blues", count: Count.Exactly(3), day: 28, category: "tank", item: "T-72"),
            Tell.That(ClaimType.Equipment, "destroyed", category: "other", id: "c2"))).Text);
        Assert.Equal(3, rows.Count);
        Assert.All(rows, r => Assert.Equal(("", "Tanks", "T-72", "captured", "Agency.txt", "2024-11-28"), (r["country"], r["category"], r["model"], r["status"], r["evidence_url"], r["as_of_date"])));
    }

    [Theory]
    [InlineData("Syrian army", "pack:syria-armed-forces", "Syria")]
    [InlineData("Syrian Arab Army", null, "Syria")]
    [InlineData("Tiger Forces", "pack:syria-25th-division", "Syria")]
    [InlineData("Russia", null, "Russia")]
    [InlineData("Hay'at Tahrir al-Sham", "pack:hts", "")]
    [InlineData("United Nations Mission in South Sudan", "pack:unmiss", "")]
    [InlineData("enemy", null, "")]
    [InlineData(null, null, "")]
    public void The_country_of_oryx_is_whose_forces_lost_it(string? whose, string? id, string country)
    {
        var told = Tell.That(ClaimType.Equipment, "destroyed", count: Count.Exactly(1), day: 28, category: "tank", item: "T-72");
        var row = Assert.Single(Table(Export("oryx", Tell.Report("Agency", whose is null ? told : told with { Target = new(whose, whose, id) })).Text));
        Assert.Equal(country, row["country"]);
    }

    [Fact]
    public void Hxl_has_its_tags_below_the_headings_and_ranges()
    {
        var lines = Export("hxl", Tell.Report("Agency", Killed(Count.Between(3, 7)))).Text.Split('\n');
        Assert.StartsWith("event type,date occurred,", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("#event+type,#date+occurred,#date+reported,#country+code,#adm1+code,#adm1+name,#loc+name,#geo+lat,#geo+lon,#group+name,#affected+killed+min,#affected+killed+max,", lines[1], StringComparison.Ordinal);
        Assert.StartsWith("casualty,2024-11-28,2024-11-29,SY,,Idlib,Dadikh,35.8412,-36.7021,Reds,3,7,", lines[2], StringComparison.Ordinal);
    }

    [Fact]
    public void Geojson_puts_longitude_first_and_what_has_no_position_has_no_geometry()
    {
        using var json = JsonDocument.Parse(Export("geojson", Tell.Report("Agency", Killed(Count.Exactly(3)), Tell.That(ClaimType.Statement, "denial", id: "c2"))).Text);
        var features = json.RootElement.GetProperty("features");
        Assert.Equal("[-36.70214,35.84123]", features[0].GetProperty("geometry").GetProperty("coordinates").GetRawText());
        Assert.Equal(JsonValueKind.Null, features[1].GetProperty("geometry").ValueKind);
        Assert.Equal("killed", features[0].GetProperty("properties").GetProperty("claims")[0].GetProperty("action").GetString());
    }

    [Fact]
    public void Kml_has_time_spans_and_data()
    {
        var root = XDocument.Parse(Export("kml", Tell.Report("Agency", Killed(Count.Exactly(3)))).Text).Root!;
        var ns = root.Name.Namespace;
        Assert.Equal(("2024-11-28", "-36.7021,35.8412"), (root.Descendants(ns + "begin").Single().Value, root.Descendants(ns + "coordinates").Single().Value));
        Assert.Contains(root.Descendants(ns + "Data"), d => d.Attribute("name")?.Value == "actor" && d.Value == "Reds");
    }

    [Fact]
    public void Prov_leads_from_claims_to_reports_and_judgements_to_claims()
    {
        var told = Tell.Report("Agency", Killed(Count.Exactly(3)));
        var judged = new Judgement(Verdict.Rejected, ClaimRef.Of(told.Report, told.Reading.Claims[0]), Author.Person("anna")) { Entry = 3, At = Tell.Noon, Reason = "seen alive" };
        using var output = new MemoryStream();
        new EventExport(BuiltInPacks.Packs, [told], new(() => IncidentFold.Of([told], Vantage.Latest, TheFuser)), [judged], Vantage.Latest).Write(output, "prov");
        using var json = JsonDocument.Parse(output.ToArray());
        var graph = json.RootElement.GetProperty("@graph").EnumerateArray().ToList();
        string Link(string from, string by) => graph.Where(n => n.GetProperty("@id").GetString() == from).Select(n => n.TryGetProperty(by, out var to) ? to.GetProperty("@id").GetString()! : "").First(l => l.Length > 0);
        var (report, claim) = ($"report/{told.Report.Id[7..]}", $"claim/{told.Report.Id[7..]}/c1");
        Assert.Equal((report, claim, "judgement/3"), (Link(claim, "prov:wasDerivedFrom"), Link("judgement/3", "schema:itemReviewed"), Link(claim, "prov:wasInvalidatedBy")));
    }

    [Theory]
    [InlineData("=1+1", true, "'=1+1")]
    [InlineData("+44 said", true, "'+44 said")]
    [InlineData("-36.7", false, "-36.7")]
    [InlineData("-36.7", true, "'-36.7")]
    [InlineData("-cmd", false, "'-cmd")]
    [InlineData("@here", true, "'@here")]
    [InlineData("\tx", true, "'\tx")]
    [InlineData("\rx", true, "'\rx")]
    [InlineData("plain", true, "plain")]
    [InlineData("", true, "")]
    public void Formulas_are_guarded_in_text_and_numbers_stay_numbers(string value, bool text, string written)
    {
        Assert.Equal(written, FormulaGuard.Over(value, text));
        Assert.Equal(value, FormulaGuard.Without(written));
    }

    [Fact]
    public void A_formula_in_any_text_of_a_report_is_guarded_in_every_table()
    {
        const string Formula = "=HYPERLINK(1)";
        var evil = Killed(Count.Exactly(3)) with { Place = Dadikh with { Name = Formula, Within = Formula }, Actor = new(Formula, Formula), Target = new(Formula), Item = Formula, CountSurface = Formula };
        var told = Tell.Report("Agency", evil, Tell.That(ClaimType.Equipment, "captured", count: Count.Exactly(1), category: "tank", item: Formula, id: "c2"));
        told = told with { Reading = told.Reading with { Report = told.Report with { File = Formula, Publisher = Formula, Title = Formula, Text = Formula } } };
        foreach (var format in (ImmutableArray<string>)["acled", "ucdp", "oryx", "hxl", "csv"])
        {
            var text = Export(format, told).Text;
            Assert.Contains(Formula, text, StringComparison.Ordinal);
            Assert.DoesNotMatch("(^|,|\n)\"?=HYPERLINK", text);
        }
    }
}
