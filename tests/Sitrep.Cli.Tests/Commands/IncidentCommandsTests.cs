using System.Text.Json;
using System.Text.RegularExpressions;
using Sitrep.Cli.Demo;

namespace Sitrep.Cli.Tests.Commands;

public sealed class IncidentCommandsTests : IDisposable
{
    const string First = "The Northern Army captured Saraqib on Thursday, residents said. An air strike killed 12 civilians in Atarib on Thursday.";
    const string Second = "Saraqib was captured by the Northern Army on Thursday. Twelve civilians were killed in an air strike on Atarib on Thursday, a doctor said.";

    readonly Console console = new();

    public IncidentCommandsTests()
    {
        console.Run("new", "case");
        console.Run("add", console.Write("a.txt", First), "--published", "2024-11-29", "--publisher", "Paper One", "--case", "case");
        console.Run("add", console.Write("b.txt", Second), "--published", "2024-11-29", "--publisher", "Paper Two", "--case", "case");
    }

    public void Dispose() => console.Dispose();

    Outcome Run(params string[] args) => console.Run([.. args, "--case", "case"]);

    [Fact]
    public void A_town_that_two_reports_tell_of_is_listed_once() =>
        Assert.Single(Run("incidents", "--type", "control", "--format", "text").Out.Split('\n', StringSplitOptions.RemoveEmptyEntries));

    [Fact]
    public void An_incident_shows_both_sources_and_why_they_are_one()
    {
        var listed = JsonDocument.Parse(Run("incidents", "--place", "Saraqib", "--format", "jsonl").Out.Split('\n')[0]).RootElement;
        var shown = Run("show", listed.GetProperty("id").GetString()!, "--format", "text");
        Assert.Equal(0, shown.Status);
        Assert.Contains("Paper One", shown.Out, StringComparison.Ordinal);
        Assert.Contains("Paper Two", shown.Out, StringComparison.Ordinal);
        Assert.Contains("the same place", shown.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_claim_and_a_report_are_shown_by_their_ids()
    {
        var claim = JsonDocument.Parse(Run("incidents", "--place", "Saraqib").Out.Split('\n')[0]).RootElement.GetProperty("claims")[0].GetString()!;
        Assert.Contains("control/capture", Run("show", claim, "--format", "text").Out, StringComparison.Ordinal);
        Assert.Contains("Saraqib", Run("show", claim[..claim.IndexOf('.', StringComparison.Ordinal)], "--format", "text").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void An_id_that_is_nothings_is_refused_with_what_to_do()
    {
        var run = Run("show", "i000000000000");
        Assert.Equal((1, "sitrep: nothing here has the id 'i000000000000'. sitrep incidents, claims and reports list what there is.\n"), (run.Status, run.Error));
    }

    [Fact]
    public void The_same_dead_of_two_reports_are_counted_once()
    {
        var rows = Run("tally", "--by", "side", "--type", "casualty", "--format", "csv").Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.StartsWith("type,action,side,civilians,category", rows[0], StringComparison.Ordinal);
        Assert.Matches("^casualty,killed,,true,,,,,,12,12,12,false,false,", Assert.Single(rows[1..]));
    }

    [Theory]
    [InlineData("text", "1 total of several days overlaps these days and is not counted here, since nobody says how much of it falls on them. All the days that they reach over: --from 2024-11-27 --to 2024-11-29\n", "")]
    [InlineData("csv", "", "sitrep: 1 total of several days overlaps these days and is not counted here, since nobody says how much of it falls on them. All the days that they reach over: --from 2024-11-27 --to 2024-11-29\n")]
    [InlineData("jsonl", "{\"overlapping\":{\"totals\":1,\"from\":\"2024-11-27\",\"to\":\"2024-11-29\"}}\n", "")]
    public void Totals_that_overlap_the_days_asked_for_are_told_and_not_counted(string format, string last, string error)
    {
        Run("add", console.Write("toll.txt", "At least 200 soldiers were killed between 27 and 29 November, the Observatory said."), "--published", "2024-11-30", "--publisher", "Paper Three");
        var run = Run("tally", "--type", "casualty", "--from", "2024-11-28", "--to", "2024-11-28", "--format", format);
        Assert.EndsWith(last, run.Out, StringComparison.Ordinal);
        Assert.Equal(error, run.Error);
        Assert.DoesNotContain("200", run.Out, StringComparison.Ordinal);

        var wider = Run("tally", "--type", "casualty", "--from", "2024-11-27", "--to", "2024-11-29", "--format", format);
        Assert.Contains("200", wider.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("overlap", wider.Out + wider.Error + Run("tally", "--type", "equipment", "--from", "2024-11-28", "--format", format).Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--by", "colour", "'colour' is nothing to split by")]
    [InlineData("--from", "yesterday", "'yesterday' is no day")]
    public void What_cannot_be_counted_is_refused(string option, string value, string message)
    {
        var run = Run("tally", option, value);
        Assert.Equal(2, run.Status);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Keys_answer_the_questions_and_the_ledger_keeps_them()
    {
        foreach (var report in DemoReports.Originals)
        {
            console.Run("add", console.Write(Path.GetFileName(report.File), System.Text.Encoding.UTF8.GetString(report.Bytes.Span)), "--case", "case");
        }

        var asked = console.Run("nnnnnnnnnnnnnnnnnnnnnnnn", ["review", "--case", "case"]).Out;
        var count = int.Parse(Regex.Match(asked, @"1 of (\d+)").Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture);
        var run = console.Run("uz?q", ["review", "--by", "anna", "--case", "case"]);
        Assert.Equal((0, ""), (run.Status, run.Error));
        Assert.Matches(@"entry (\d+): unsure", run.Out);
        Assert.Matches(@"entry (\d+) is taken back", run.Out);
        Assert.Contains($"1 of {count}", console.Run("q", ["review", "--case", "case"]).Out, StringComparison.Ordinal);

        // Of questions about one claim, the line after c is a correction, and none of its letters is a key.
        var single = Regex.Matches(asked, @"(\d+) of \d+: is this read rightly").Select(match => int.Parse(match.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture)).First();
        var corrected = console.Run(new string('n', single - 1) + "c\norganisation=Paper; speaker=A. Placard\nq", ["review", "--by", "anna", "--case", "case"]);
        Assert.Single(Regex.Matches(corrected.Out, @"entry \d+: "));
        Assert.Matches(@"entry \d+: corrected", corrected.Out);
    }
}
