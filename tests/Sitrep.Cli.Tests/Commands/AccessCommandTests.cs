using System.Text.Json;
using Sitrep.Cli.Tests.Docs;

namespace Sitrep.Cli.Tests.Commands;

public sealed class AccessCommandTests : IDisposable
{
    readonly Console console = new();

    public void Dispose() => console.Dispose();

    Outcome Access(params string[] args) => console.Run(["access", .. args, "--case", "case"]);

    void AddDemo()
    {
        console.Run("new", "case");
        console.Run(["add", .. Directory.GetFiles(Path.Combine(CommandsDocTests.Repository, "demo", "reports")), "--case", "case"]);
    }

    [Fact]
    public void In_the_demo_the_M5_is_cut_between_Aleppo_and_Saraqib_and_the_way_round_is_by_Khanasser()
    {
        AddDemo();
        var text = Access("Aleppo", "Damascus", "--format", "text").Out;
        Assert.Contains("Aleppo – Damascus: cut", text, StringComparison.Ordinal);
        Assert.Contains("M5 between Aleppo and Saraqib: cut since 28 November 2024, disputed", text, StringComparison.Ordinal);
        Assert.Contains("“The M5 highway between Aleppo and Saraqib is closed”", text, StringComparison.Ordinal);
        Assert.Contains("through As-Safira, Khanasser, Ithriya, Salamiyah, Homs", text, StringComparison.Ordinal);
        Assert.Contains("58 km and 58 min longer at 60 km/h", text, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(Access("Aleppo", "Damascus").Out);
        Assert.Equal(("cut", 58), (json.RootElement.GetProperty("status").GetString(), json.RootElement.GetProperty("extraKm").GetDouble()));
        using var geo = JsonDocument.Parse(Access("Aleppo", "Damascus", "--format", "geojson").Out);
        Assert.Equal(["usual", "round", "segment"], geo.RootElement.GetProperty("features").EnumerateArray()
            .Select(f => f.GetProperty("properties").GetProperty("kind").GetString()).Distinct());
    }

    [Fact]
    public void Before_anything_is_told_the_road_is_open()
    {
        AddDemo();
        Assert.Contains("Aleppo – Damascus: open", Access("Aleppo", "Damascus", "--as-of", "2024-11-26", "--format", "text").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_road_cut_and_reopened_is_told_day_by_day()
    {
        var story = Path.Combine(CommandsDocTests.Repository, "tests", "road-stories", "cut-and-reopened");
        console.Run("new", "case");
        console.Run(["add", .. Directory.GetFiles(story, "*.md").Order(StringComparer.Ordinal), "--case", "case"]);
        var days = new[] { "2023-05-01", "2023-05-02", "2023-05-03", "2023-05-04" };
        Assert.Equal(File.ReadAllText(Path.Combine(story, "expected.txt")),
            string.Concat(days.Select(day => $"{day}\n{Access("Saraqib", "Latakia", "--as-of", day, "--format", "text").Out}\n")));
    }

    [Theory]
    [InlineData("Atlantis", "Damascus", "no road known here leads to 'Atlantis'")]
    [InlineData("Aleppo", "halab", "Aleppo and halab are the same place")]
    public void Places_that_cannot_be_joined_are_told_of(string from, string to, string complaint)
    {
        console.Run("new", "case");
        var outcome = Access(from, to);
        Assert.Equal((1, ""), (outcome.Status, outcome.Out));
        Assert.Contains(complaint, outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Imported_roads_take_the_place_of_the_built_in_ones_and_broken_lines_are_named()
    {
        console.Run("new", "case");
        var imported = console.Run("roads", "import", console.Write("roads.geojson", """
            {"type": "FeatureCollection", "features": [
              {"type": "Feature", "properties": {"ref": "R1"}, "geometry": {"type": "LineString", "coordinates": [[37.1612, 36.2012], [37.3725, 36.0767]]}},
              {"type": "Feature", "properties": {}, "geometry": {"type": "LineString", "coordinates": [[37.1, 136.2], [37.3, 36.0]]}},
              {"type": "Feature", "properties": {}, "geometry": {"type": "LineString", "coordinates": [[37.1, 36.2]]}},
              {"type": "Feature", "properties": {}, "geometry": null},
              {"type": "Feature", "properties": {"ref": "R2"}, "geometry": {"type": "LineString", "coordinates": [[36.2913, 33.5102], [36.3, 33.6]]}}]}
            """), "--case", "case");
        Assert.Equal(1, imported.Status);
        Assert.Contains("3 features have a broken geometry and are left out (feature 2: point 1 is no position (longitude, latitude); feature 3: fewer than two points; feature 4: no geometry)", imported.Error, StringComparison.Ordinal);
        Assert.Contains("past 4 places", imported.Out, StringComparison.Ordinal);
        Assert.Contains("by R1", Access("Aleppo", "Safira", "--format", "text").Out, StringComparison.Ordinal);
        Assert.Contains("no road known here joins Aleppo and Damascus", Access("Aleppo", "Damascus").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_way_round_past_no_named_place_is_told_without_any()
    {
        AddDemo();
        console.Run("roads", "import", console.Write("roads.geojson", """
            {"type": "FeatureCollection", "features": [
              {"type": "Feature", "properties": {"ref": "M5"}, "geometry": {"type": "LineString", "coordinates": [[37.1612, 36.2012], [36.8055, 35.8644]]}},
              {"type": "Feature", "properties": {"ref": "R2"}, "geometry": {"type": "LineString", "coordinates": [[37.1612, 36.2012], [38.6, 34.9], [36.8055, 35.8644]]}}]}
            """), "--case", "case");
        Assert.Matches("way round: [0-9]+ km by R2; [0-9]+ km and ", Access("Aleppo", "Saraqib", "--format", "text").Out);
    }

    [Fact]
    public void Imported_roads_know_places_anywhere_by_the_gazetteer_and_the_case()
    {
        console.Run("new", "case");
        console.Run("places", "import", console.Write("posts.csv", "name,lat,lon\nPost Nine,13.2,31.0\n"), "--case", "case");
        console.Run("roads", "import", console.Write("roads.geojson", """
            {"type": "FeatureCollection", "features": [
              {"type": "Feature", "properties": {"ref": "A5"}, "geometry": {"type": "LineString", "coordinates": [[32.5342, 15.5518], [31.6, 14.3], [31.0, 13.2], [30.2167, 13.1833]]}}]}
            """), "--case", "case");
        Assert.Contains("Khartoum – El Obeid: open", Access("Khartoum", "El Obeid", "--format", "text").Out.Replace("El-Obeid", "El Obeid", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("Khartoum – Post Nine: open", Access("Khartoum", "Post Nine", "--format", "text").Out, StringComparison.Ordinal);
        Assert.NotEqual(0, Access("Khartoum", "Aleppo").Status);
    }

    [Theory]
    [InlineData("{", "It is no JSON (line 1)")]
    [InlineData("[]", "It is no GeoJSON FeatureCollection")]
    [InlineData("""{"type": "FeatureCollection", "features": []}""", "It has no line that can be used")]
    public void A_file_without_roads_is_refused_and_the_case_keeps_what_it_had(string file, string complaint)
    {
        console.Run("new", "case");
        var outcome = console.Run("roads", "import", console.Write("roads.geojson", file), "--case", "case");
        Assert.Equal(1, outcome.Status);
        Assert.Contains(complaint, outcome.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(console.Folder, "case", ".sitrep", "roads.network")));
    }

    [Fact]
    public void Damaged_roads_of_a_case_are_one_line()
    {
        console.Run("new", "case");
        File.WriteAllText(Path.Combine(console.Folder, "case", ".sitrep", "roads.network"), "no roads");
        var outcome = Access("Aleppo", "Damascus");
        Assert.Equal(3, outcome.Status);
        Assert.Contains("the case's own roads cannot be used", outcome.Error, StringComparison.Ordinal);
    }
}
