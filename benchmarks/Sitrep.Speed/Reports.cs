namespace Sitrep.Speed;

/// <summary>The English reports that the claim reader learns from, each as it stands: what claims are read from, unlike plain news.</summary>
static class Reports
{
    public static List<string> All() =>
        [.. Directory.EnumerateFiles(Folder(AppContext.BaseDirectory), "*.txt").Order(StringComparer.Ordinal).Select(File.ReadAllText).Where(IsLatin)];

    /// <summary>A text of about so many characters, made of whole reports.</summary>
    public static string OfLength(int characters)
    {
        var all = All();
        var text = new System.Text.StringBuilder();
        for (var i = 0; text.Length < characters; i++)
        {
            text.Append(all[i % all.Count]).Append("\n\n");
        }

        return text.ToString(0, characters);
    }

    static bool IsLatin(string text) => !text.Any(c => c is >= '\u0400' and <= '\u06FF');

    static string Folder(string? from) => from is null ? throw new DirectoryNotFoundException("training/claims is not above this program. Run it from the repository.")
        : Directory.Exists(Path.Combine(from, "training", "claims")) ? Path.Combine(from, "training", "claims") : Folder(Path.GetDirectoryName(from));
}
