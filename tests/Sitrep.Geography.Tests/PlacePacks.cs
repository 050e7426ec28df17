using Sitrep.PackCompiler;
using Sitrep.Packs;

namespace Sitrep.Geography.Tests;

/// <summary>The repository's packs of places, with their corpora.</summary>
static class PlacePacks
{
    static readonly Lazy<PackSet> all = new(() => PackSet.Of(YamlPacks.ReadFolder(Folder(AppContext.BaseDirectory), p => p.StartsWith("places/", StringComparison.Ordinal))));

    public static PackSet All => all.Value;

    static string Folder(string from) => Directory.Exists(Path.Combine(from, "packs", "places"))
        ? Path.Combine(from, "packs")
        : Folder(Path.GetDirectoryName(from) ?? throw new DirectoryNotFoundException("The tests run outside the repository."));
}
