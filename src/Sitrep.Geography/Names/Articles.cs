using System.Collections.Frozen;
using Sitrep.Packs;

namespace Sitrep.Geography.Names;

/// <summary>The articles of names: words that stand before another ("al", "as" before sun letters), and the Arabic one, which is joined to its word.</summary>
sealed class Articles
{
    readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> words;
    readonly string usual, joined;

    public Articles(PackNode table)
    {
        var texts = table.TextsOf("articles");
        words = texts.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        (usual, joined) = (texts.FirstOrDefault() ?? "", table["arabic-article"]?.Text ?? "");
    }

    public bool Has(ReadOnlySpan<char> word) => words.Contains(word);

    /// <summary>The word without an article that is joined to it.</summary>
    public ReadOnlySpan<char> Bare(ReadOnlySpan<char> word) =>
        joined.Length > 0 && word.Length > joined.Length + 1 && word.StartsWith(joined) ? word[joined.Length..] : word;

    /// <summary>A folded name with each article before a word spelt the usual way: "as suwayda" → "al suwayda".</summary>
    public string Alike(string folded) => Joined(folded, _ => usual, word => word);

    /// <summary>A folded name without its articles: "khan al asal" → "khan asal". The last word stays, whatever it is.</summary>
    public string Without(string folded) => Joined(folded, _ => null, word => Bare(word).ToString());

    string Joined(string folded, Func<string, string?> article, Func<string, string> other)
    {
        var parts = folded.Split(' ');
        return string.Join(' ', parts.Select((word, i) => i < parts.Length - 1 && Has(word) ? article(word) : other(word)).OfType<string>());
    }
}
