namespace Sitrep.Browser.Tests;

[Collection(nameof(Browsing))]
public sealed class Pictures(Browsing browsing)
{
    /// <summary>The README's picture. With SITREP_SCREENSHOTS=1 it is written to docs/images; otherwise only its making is tested.</summary>
    [Fact]
    public async Task The_map_can_be_photographed()
    {
        await using var visit = await browsing.Visit(browsing.Aleppo, "/?claim=c000000000000000.c1");
        await visit.WithMap();
        var write = Environment.GetEnvironmentVariable("SITREP_SCREENSHOTS") == "1";
        var picture = await visit.Page.ScreenshotAsync(new() { Path = write ? Path.Combine(Root(), "docs", "images", "map.png") : null });
        Assert.InRange(picture.Length, 20_000, 300_000);
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Sitrep.slnx")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("No folder above the tests holds Sitrep.slnx.");
        }

        return folder.FullName;
    }
}
