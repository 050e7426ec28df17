namespace Sitrep.Cli.Tests.Commands;

public sealed class PlacesCommandTests : IDisposable
{
    readonly Console console = new();

    public void Dispose() => console.Dispose();

    [Fact]
    public void A_table_of_places_becomes_the_gazetteer_of_the_case()
    {
        console.Run("new", "case");
        var outcome = console.Run("places", "import", console.Write("posts.csv", "name,lat,lon\nPost 4,36.1,37.2\nPost 5,,\n"), "--case", "case");
        Assert.Equal(0, outcome.Status);
        Assert.Contains("posts.csv  1 places, 1 rows without name or position", outcome.Out, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(console.Folder, "case", ".sitrep", "places.gazetteer")));
    }

    [Fact]
    public void A_file_that_gives_no_places_is_refused_and_the_rest_is_done()
    {
        console.Run("new", "case");
        var outcome = console.Run("places", "import", console.Write("bad.csv", "a,b\n1,2\n"), console.Write("good.csv", "name,lat,lon\nPost 4,36.1,37.2\n"), "--case", "case");
        Assert.Equal(1, outcome.Status);
        Assert.Contains("bad.csv: No row has a name and a position", outcome.Error, StringComparison.Ordinal);
        Assert.Contains("The case knows 1 places", outcome.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_case_nothing_is_imported() => Assert.Equal(3, console.Run("places", "import", "x.csv").Status);
}
