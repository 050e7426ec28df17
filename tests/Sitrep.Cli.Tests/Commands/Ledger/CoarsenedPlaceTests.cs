namespace Sitrep.Cli.Tests.Commands.Ledger;

/// <summary>A case with places and roads of its own, of which one is coarsened: no command tells where it lies, from wherever it knows that.</summary>
public sealed class CoarsenedPlaceTests : IDisposable
{
    const string Hospital = "Field hospital Zeta";

    static readonly string[] Exact = ["36.061", "36.981"];

    static readonly string[][] Telling =
    [
        ["access", "Aleppo", Hospital, "--format", "text"], ["access", "Aleppo", Hospital, "--format", "jsonl"], ["access", "Aleppo", Hospital, "--format", "geojson"],
        ["access", "Aleppo", "Saraqib", "--format", "text"], ["access", "Aleppo", "Saraqib", "--format", "jsonl"], ["access", "Aleppo", "Saraqib", "--format", "geojson"],
        ["control", Hospital, "--format", "jsonl"], ["control", Hospital, "--format", "geojson"], ["control", "--areas"], ["claims", "--format", "jsonl"],
        ["brief", "--format", "md"], ["situation", "--format", "jsonl"], ["timeline", "--format", "geojson"], ["export", "csv"], ["export", "hxl"],
    ];

    readonly Console console = new();

    public CoarsenedPlaceTests()
    {
        console.Run("new", ".");
        console.Write("posts.csv", $"id,name,lat,lon,country\nzeta,{Hospital},36.0612,36.9812,SY\n");
        console.Write("roads.geojson", """
            {"type":"FeatureCollection","features":[{"type":"Feature","properties":{"ref":"M5"},"geometry":{"type":"LineString",
            "coordinates":[[37.1612,36.2012],[37.0514,36.1302],[36.9812,36.0612],[36.9007,35.9702],[36.8059,35.8645]]}}]}
            """);
        console.Write("a.md", "---\npublisher: Desk\npublished: 2024-11-29\n---\nShells hit Field hospital Zeta on Thursday. The M5 highway was cut near Field hospital Zeta on Thursday. The M5 highway between Aleppo and Saraqib is closed.");
        Assert.Equal(0, console.Run("places", "import", "posts.csv").Status);
        Assert.Equal(0, console.Run("roads", "import", "roads.geojson").Status);
        Assert.Equal(0, console.Run("add", "a.md").Status);
    }

    public void Dispose() => console.Dispose();

    IEnumerable<string> Found() => Telling.Where(command => console.Run(command) is var run && Exact.Any((run.Out + run.Error).Contains)).Select(command => string.Join(' ', command));

    [Fact]
    public void No_command_tells_where_a_coarsened_place_lies()
    {
        Assert.Contains(string.Join(' ', Telling[1]), Found());
        Assert.Equal(0, console.Run("redact", "--place", Hospital, "--grid", "0.5").Status);
        Assert.Empty(Found());
        Assert.Contains("no road known here leads to", console.Run(Telling[0]).Error, StringComparison.Ordinal);
        // The way past it is still told, and what was said of the road near it lies somewhere around.
        Assert.Contains("Aleppo – Saraqib: cut", console.Run(Telling[3]).Out, StringComparison.Ordinal);
    }

    [Fact]
    public void It_is_told_again_when_that_is_taken_back()
    {
        var before = console.Run(Telling[1]).Out;
        var entry = console.Run("redact", "--place", "posts:zeta").Out.Split(' ', ':')[1];
        Assert.NotEqual(before, console.Run(Telling[1]).Out);
        Assert.Equal(0, console.Run("redact", "--lift", entry).Status);
        Assert.Equal(before, console.Run(Telling[1]).Out);
    }
}
