namespace Sitrep.Model;

/// <summary>A text as received.</summary>
/// <param name="Id">"sha256:" and the hash of the original bytes.</param>
/// <param name="File">The file's name or the address that it came from.</param>
/// <param name="Text">The clean text; every span counts UTF-16 units in it.</param>
/// <param name="Published">When it was published, if known.</param>
/// <param name="Language">BCP 47 language code.</param>
/// <param name="Coded">The scheme ("acled", "ucdp") of a row of coded events, whose text is a line a column; null for a report in running text.</param>
public sealed record Report(string Id, string File, string Text, Publication? Published = null, string Language = "en",
    string? Title = null, string? Publisher = null, string? Coded = null)
{
    /// <summary>Who stands behind it, as far as it is known: its publisher, else the host that it came from, else nothing but the name of its file.</summary>
    public string Source => Publisher ?? Host ?? File;

    /// <summary>False when its file's name is all that is known of where it comes from.</summary>
    public bool TellsSource => (Publisher ?? Host) is not null;

    string? Host => Uri.TryCreate(File, UriKind.Absolute, out var at) && at.Scheme is ("http" or "https") ? at.Host.StartsWith("www.", StringComparison.Ordinal) ? at.Host[4..] : at.Host : null;
}
