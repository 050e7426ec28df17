namespace Sitrep.Browser.Tests.Cases;

/// <summary>Where the repository is.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Sitrep.slnx")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("No folder above the tests holds Sitrep.slnx.");
        }

        return folder.FullName;
    }
}
