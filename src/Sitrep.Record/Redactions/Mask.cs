using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Sitrep.Model;

namespace Sitrep.Record.Redactions;

/// <summary>Covers names and words in texts, a sign for a sign, so that no offset moves.</summary>
sealed partial class Mask
{
    /// <summary>U+2588, full block.</summary>
    public const char Cover = '\u2588';

    // Between the parts of a name may stand anything that is neither letter nor digit, also as an address writes it; a name may not go on in a letter or digit.
    const string Gap = @"(?:[^\p{L}\p{N}]|%20)*", Before = @"(?<![\p{L}\p{N}])", After = @"(?![\p{L}\p{N}])";

    readonly Regex? names;

    public Mask(IEnumerable<string> names)
    {
        var patterns = names.Select(PatternOf).Where(p => p.Length > 0).Distinct().OrderByDescending(p => p.Length).ToList();
        this.names = patterns.Count == 0 ? null
            : new($"{Before}(?:{string.Join('|', patterns)}){After}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
    }

    /// <summary>Where the names stand in a text.</summary>
    public IEnumerable<Span> Find(string text) => names is null ? [] : names.Matches(text).Select(m => new Span(m.Index, m.Index + m.Length));

    /// <summary>A text with names and words covered; the words wherever they stand, in whatever case.</summary>
    public string Over(string text, ImmutableArray<string> words)
    {
        var spans = Find(text).ToList();
        foreach (var word in words.Where(w => w.Length > 0))
        {
            for (var at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(word, at + word.Length, StringComparison.OrdinalIgnoreCase))
            {
                spans.Add(new(at, at + word.Length));
            }
        }

        return Over(text, spans);
    }

    /// <summary>A text with stretches covered; line ends stay.</summary>
    public static string Over(string text, IReadOnlyCollection<Span> spans)
    {
        if (spans.Count == 0)
        {
            return text;
        }

        var covered = new StringBuilder(text);
        foreach (var span in spans)
        {
            for (var i = Math.Max(0, span.Start); i < span.End && i < covered.Length; i++)
            {
                covered[i] = covered[i] == '\n' ? '\n' : Cover;
            }
        }

        return covered.ToString();
    }

    static string PatternOf(string name) => string.Join(Gap, Parts().Matches(name).Select(m => Regex.Escape(m.Value)));

    [GeneratedRegex(@"[\p{L}\p{M}\p{N}]+")]
    private static partial Regex Parts();
}
