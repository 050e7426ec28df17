namespace Sitrep.Web.Case.Adding;

/// <summary>Names that come with files from elsewhere.</summary>
public static class FileNames
{
    private const int Longest = 200;

    /// <summary>The last part of a name, however its path is written, without control characters: it is shown and kept, and no file is ever opened by it.</summary>
    public static string Safe(string name)
    {
        var last = name[(name.AsSpan().LastIndexOfAny('/', '\\') + 1)..];
        var shown = string.Concat(last.Where(c => !char.IsControl(c))).Trim();
        return shown is "" or "." or ".." ? "unnamed" : shown.Length > Longest ? shown[^Longest..] : shown;
    }
}
