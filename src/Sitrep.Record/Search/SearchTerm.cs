using System.Collections.Immutable;

namespace Sitrep.Record.Search;

/// <summary>A part of a question that must be found: words that all must occur, or one of the other spellings of what they mean together.</summary>
/// <param name="Field">The field in which it must occur; empty for any.</param>
/// <param name="Words">As they were typed; a word that ends in * is a beginning, one with spaces a phrase.</param>
/// <param name="Others">Phrases that mean the same; empty for none.</param>
public sealed record SearchTerm(string Field, ImmutableArray<string> Words, ImmutableArray<string> Others)
{
    /// <summary>In so many words a name may be typed without quotation marks.</summary>
    const int LongestName = 5;

    /// <summary>The terms of a question, where a row of words is a name with other spellings together, the longest first.</summary>
    internal static IEnumerable<SearchTerm> Of(SearchQuestion question, Spellings? spellings)
    {
        for (var i = 0; i < question.Words.Length;)
        {
            var term = Enumerable.Range(1, Math.Min(LongestName, question.Words.Length - i)).Reverse().Select(length => question.Words.Slice(i, length))
                .Select(words => new SearchTerm("", words, OthersOf(string.Join(' ', words), spellings))).FirstOrDefault(term => !term.Others.IsEmpty || term.Words.Length == 1)!;
            yield return term;
            i += term.Words.Length;
        }

        foreach (var (field, value) in question.Fields)
        {
            yield return new(field, [value], field is "place" or "actor" or "target" or "by" ? OthersOf(value, spellings) : []);
        }
    }

    static ImmutableArray<string> OthersOf(string name, Spellings? spellings) => spellings is null || name.Contains('*', StringComparison.Ordinal) ? [] : spellings.Of(name);
}
