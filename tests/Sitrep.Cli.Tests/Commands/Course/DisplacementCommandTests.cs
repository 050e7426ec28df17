using System.Text.Json;

namespace Sitrep.Cli.Tests.Commands.Course;

public sealed class DisplacementCommandTests : IDisposable
{
    readonly Console console = new();

    public DisplacementCommandTests()
    {
        console.Run("new", "case");
        console.Write("a.md", "---\npublisher: Kivu Wire\npublished: 2024-02-08\n---\nOn Wednesday 2,000 people fled from Sake to Goma. On Thursday 90 families fled from Sake.");
        console.Write("b.md", "---\npublisher: Lakeside Monitor\npublished: 2024-02-20\n---\nOn Monday 700 people returned to Sake.");
        console.Run("add", "a.md", "b.md", "--case", "case");
    }

    public void Dispose() => console.Dispose();

    Outcome Displacement(params string[] args) => console.Run(["displacement", .. args, "--case", "case"]);

    [Fact]
    public void Flows_are_listed_with_their_totals_sources_and_sentences()
    {
        var lines = Displacement("--format", "text", "--claims").Out.Split('\n');
        Assert.Equal(["had to leave in all: 2,000; 90 households", "came back in all: 700"], lines[..2]);
        Assert.Contains(lines, l => l.StartsWith("From Sake to Goma: 2,000  f", StringComparison.Ordinal));
        Assert.Contains(lines, l => l.StartsWith("  Kivu Wire: 2,000 [", StringComparison.Ordinal));
        Assert.Contains("  7 February 2024: 2,000", lines);
        Assert.Contains(lines, l => l.Contains("Kivu Wire says 2,000 people had to leave Sake for Goma (7 February 2024): “2,000 people fled”", StringComparison.Ordinal));
        Assert.Contains(lines, l => l.StartsWith("Back to Sake: 700  f", StringComparison.Ordinal));
    }

    [Fact]
    public void Before_the_return_nobody_has_come_back() =>
        Assert.DoesNotContain("came back", Displacement("--format", "text", "--as-of", "2024-02-10").Out, StringComparison.Ordinal);

    [Fact]
    public void A_flow_opens_by_the_first_digits_of_its_id()
    {
        using var flow = JsonDocument.Parse(Displacement("--place", "Goma").Out);
        var id = flow.RootElement.GetProperty("id").GetString()!;
        var text = Displacement(id[..6], "--format", "text").Out;
        Assert.StartsWith("From Sake to Goma: 2,000", text, StringComparison.Ordinal);
        Assert.Contains("“2,000 people fled”", text, StringComparison.Ordinal);
        Assert.DoesNotContain("90", text, StringComparison.Ordinal);
        Assert.Equal((1, "sitrep: no flow here has the id 'fffffffffffff'. sitrep displacement lists them.\n"), (Displacement("fffffffffffff").Status, Displacement("fffffffffffff").Error));
    }

    [Fact]
    public void Only_the_days_asked_for_are_counted()
    {
        Assert.Equal(["had to leave in all: 90 households"], Displacement("--format", "text", "--from", "2024-02-08", "--to", "2024-02-08").Out.Split('\n')[..1]);
        Assert.Contains("'soon' is no day", Displacement("--from", "soon").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void GeoJSON_has_a_feature_a_flow_with_its_claims()
    {
        using var geo = JsonDocument.Parse(Displacement("--format", "geojson").Out);
        var features = geo.RootElement.GetProperty("features").EnumerateArray().ToList();
        Assert.Equal(3, features.Count);
        Assert.All(features, f => Assert.NotEmpty(f.GetProperty("properties").GetProperty("claims").EnumerateArray()));
        Assert.Contains(features, f => f.GetProperty("geometry") is { ValueKind: JsonValueKind.Object } geometry && geometry.GetProperty("type").GetString() is "Point" or "LineString");
    }

    [Fact]
    public void An_empty_case_says_so()
    {
        console.Run("new", "empty");
        Assert.Equal("Nothing is told of people who had to leave or came back.\n", console.Run("displacement", "--case", "empty", "--format", "text").Out);
        Assert.Equal("", console.Run("displacement", "--case", "empty").Out);
    }
}
