using Sitrep.PackCompiler;
using Sitrep.Packs;

namespace Sitrep.Reading.Tests;

/// <summary>The repository's packs, with the corpora that the program does not embed.</summary>
public static class PacksFolder
{
    static readonly Lazy<string> path = new(() => Find(AppContext.BaseDirectory));

    public static string Path => path.Value;

    /// <summary>The corpora whose path under packs/ begins so.</summary>
    public static IEnumerable<KeyValuePair<string, PackNode>> Corpora(string under) =>
        YamlPacks.ReadFolder(Path, p => p.StartsWith(under, StringComparison.Ordinal) && p.EndsWith(".corpus.yaml", StringComparison.Ordinal));

    static string Find(string folder) => Directory.Exists(System.IO.Path.Combine(folder, "packs", "languages"))
        ? System.IO.Path.Combine(folder, "packs")
        : Find(System.IO.Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("The tests run outside the repository."));
}
