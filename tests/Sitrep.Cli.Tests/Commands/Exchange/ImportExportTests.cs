using System.Text.Json;

namespace Sitrep.Cli.Tests.Commands.Exchange;

public sealed class ImportExportTests : IDisposable
{
    internal const string Headings = "id,year,type_of_violence,side_a,side_b,source_office,source_date,source_headline,where_prec,where_coordinates,adm_1,latitude,longitude,country,date_prec,date_start,date_end,deaths_a,deaths_b,deaths_civilians,deaths_unknown,best,high,low";
    internal const string Row = "901,2024,2,Reds,Blues,Desk,2024-11-28,\"Clash, it is said\",1,Dadikh town,Idlib,35.8412,36.7021,Syria,1,2024-11-28,2024-11-28,2,3,4,1,10,14,9";

    readonly Console console = new();

    public ImportExportTests()
    {
        console.Run("new", ".");
        console.Write("events.csv", $"{Headings}\n{Row}\n");
        console.Write("a.md", "---\npublisher: Agency\npublished: 2024-11-29\n---\nFighters captured Dadikh on Thursday.");
    }

    public void Dispose() => console.Dispose();

    string Read(string file) => File.ReadAllText(Path.Combine(console.Folder, file));

    [Fact]
    public void Imported_events_are_claims_with_their_source_and_go_out_again_as_they_came()
    {
        Assert.Equal("imported  events.csv  1 events, 0 here already\n", console.Run("import", "ucdp", "events.csv").Out);
        Assert.Contains("by=Desk", console.Run("claims", "--format", "text").Out, StringComparison.Ordinal);
        Assert.StartsWith("Sound: 2 entries, 1 originals, 6 evidence slices.", console.Run("verify").Out, StringComparison.Ordinal);
        console.Run("export", "ucdp", "--to", "out.csv");
        console.Run("new", "again");
        Assert.Equal(0, console.Run("import", "ucdp", "out.csv", "--case", "again").Status);
        Assert.Equal(console.Run("claims", "--format", "text").Out, console.Run("claims", "--format", "text", "--case", "again").Out);
    }

    [Fact]
    public void The_same_row_twice_is_one_report() =>
        Assert.Equal("imported  events.csv  1 events, 0 here already\nimported  events.csv  0 events, 1 here already\n", console.Run("import", "ucdp", "events.csv", "events.csv").Out);

    [Fact]
    public void What_cannot_be_imported_is_a_line_each()
    {
        console.Write("bad.csv", $"{Headings}\n{Row}\n,2024\n");
        var run = console.Run("import", "ucdp", "none.csv", "a.md", "bad.csv");
        Assert.Equal(1, run.Status);
        Assert.Equal(
            """
            sitrep: none.csv: cannot be read. Check its name.
            sitrep: a.md: is no table of ucdp: it has no column id, type_of_violence, side_a, side_b, latitude, longitude, date_start, date_end, best, high, low.
            sitrep: bad.csv: 1 rows lack an id or a date, or have other columns than the headings: rows 3. Mend them and import again.

            """, run.Error, ignoreLineEndingDifferences: true);
        Assert.Equal("imported  bad.csv  1 events, 0 here already\n", run.Out);
    }

    [Fact]
    public void An_export_is_noted_in_the_ledger_and_its_manifest_says_what_it_leaves_out()
    {
        console.Run("add", "a.md");
        var run = console.Run("export", "ucdp", "--to", "out.csv");
        Assert.Equal(0, run.Status);
        Assert.Matches(@"^sitrep: 0 written; left out: \d+ no-deaths; shown in part: nothing\.\n$", run.Error);
        using var manifest = JsonDocument.Parse(Read("out.csv.manifest.json"));
        Assert.Equal(("ucdp", 0, 2), (manifest.RootElement.GetProperty("format").GetString(), manifest.RootElement.GetProperty("written").GetInt32(), manifest.RootElement.GetProperty("ledgerEntries").GetInt32()));
        Assert.True(manifest.RootElement.GetProperty("leftOut").GetProperty("no-deaths").GetInt32() > 0);
        Assert.Contains("\\\"kind\\\":\\\"published\\\"", console.Run("prove", "3").Out.Replace("\\u0022", "\\\"", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void An_export_looks_from_its_two_clocks()
    {
        console.Run("add", "a.md");
        Assert.NotEqual("", console.Run("export", "jsonl").Out);
        Assert.Equal("", console.Run("export", "jsonl", "--known-at", "2020-01-01").Out);
        Assert.DoesNotContain("\"type\":\"control\"", console.Run("export", "jsonl", "--as-of", "2024-11-01").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_cannot_be_written_is_a_line()
    {
        var run = console.Run("export", "csv", "--to", "none/out.csv");
        Assert.Equal(3, run.Status);
        Assert.StartsWith("sitrep: ", run.Error, StringComparison.Ordinal);
        Assert.EndsWith("Name another file, or free some space.\n", run.Error, StringComparison.Ordinal);
    }
}
