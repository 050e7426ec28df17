using System.Text.Json;

namespace Sitrep.Cli.Tests.Commands.Course;

public sealed class TimelineCommandTests : IDisposable
{
    readonly Console console = new();

    public TimelineCommandTests()
    {
        console.Run("new", "case");
        console.Write("a.md", "---\npublisher: Savanna Courier\npublished: 2023-08-07\n---\nThe Nigerian army launched Operation Northern Lantern on Monday. Boko Haram killed two civilians in Gwoza on Monday. Troops of the Nigerian army captured Banki on Monday.");
        console.Write("b.md", "---\npublisher: Lake Chad Desk\npublished: 2023-08-09\n---\nThe Nigerian army captured Pulka on Tuesday, on the second day of Operation Northern Lantern.");
        console.Run("add", "a.md", "b.md", "--case", "case");
    }

    public void Dispose() => console.Dispose();

    Outcome Timeline(params string[] args) => console.Run(["timeline", .. args, "--case", "case"]);

    [Fact]
    public void Days_are_listed_with_the_weightiest_first_and_the_day_of_each_operation()
    {
        var text = Timeline("--format", "text", "--claims").Out;
        Assert.StartsWith("Operation Northern Lantern, run by Nigerian Army: launched 7 August 2023, as told; nobody says that it has ended  o", text, StringComparison.Ordinal);
        var (monday, tuesday) = (text.IndexOf("\n7 August 2023\n  day 1 of Operation Northern Lantern\n", StringComparison.Ordinal), text.IndexOf("\n8 August 2023\n  day 2 of Operation Northern Lantern\n", StringComparison.Ordinal));
        Assert.InRange(monday, 0, tuesday);
        Assert.InRange(text.IndexOf("captured Banki", StringComparison.Ordinal), monday, text.IndexOf("civilians were killed in Gwoza", StringComparison.Ordinal));
        Assert.Contains("“captured Pulka”", text, StringComparison.Ordinal);
        Assert.DoesNotContain("8 August 2023", Timeline("--format", "text", "--as-of", "2023-08-07").Out, StringComparison.Ordinal);
        Assert.DoesNotContain("\n7 August 2023", Timeline("--format", "text", "--from", "2023-08-08").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void An_operation_is_found_by_words_of_its_name_and_says_why_each_incident_belongs()
    {
        var text = Timeline("--operation", "northern lantern", "--format", "text").Out;
        Assert.Contains("day 2, 8 August 2023", text, StringComparison.Ordinal);
        Assert.Contains("why here: told in a report that names it, of the side that runs it", text, StringComparison.Ordinal);
        Assert.Contains("why here: the operation itself", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Gwoza", text, StringComparison.Ordinal);
        var unknown = Timeline("--operation", "Southern Candle");
        Assert.Equal((1, "sitrep: no operation here has the name 'Southern Candle'. Known here: Operation Northern Lantern.\n"), (unknown.Status, unknown.Error));
    }

    [Fact]
    public void Lines_for_programs_carry_operations_days_and_claims()
    {
        var lines = Timeline().Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonDocument.Parse(l).RootElement).ToList();
        Assert.Equal(["operation", "day", "day"], lines.Select(l => l.GetProperty("kind").GetString()));
        Assert.Equal(2, lines[2].GetProperty("operations")[0].GetProperty("day").GetInt32());
        Assert.All(lines, l => Assert.NotEmpty(l.GetProperty("claims").EnumerateArray()));
        using var geo = JsonDocument.Parse(Timeline("--operation", "Northern Lantern", "--format", "geojson").Out);
        Assert.Contains("same-report", geo.RootElement.GetProperty("features").EnumerateArray().Select(f => f.GetProperty("properties").GetProperty("operations")[0].GetProperty("tie").GetString()));
    }

    [Fact]
    public void An_empty_case_says_so()
    {
        console.Run("new", "empty");
        Assert.Equal("Nothing is told of any day.\n", console.Run("timeline", "--case", "empty", "--format", "text").Out);
        Assert.Contains("Nothing is told of any operation.", console.Run("timeline", "--case", "empty", "--operation", "Storm").Error, StringComparison.Ordinal);
    }
}
