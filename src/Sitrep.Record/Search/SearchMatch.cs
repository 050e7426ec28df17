namespace Sitrep.Record.Search;

/// <summary>A question in the index's own language (SQLite FTS5): all terms must occur, each word as a phrase; no sign of the question is an operator.</summary>
static class SearchMatch
{
    /// <param name="others">Whether other spellings do, too.</param>
    /// <returns>Null when the question has no words.</returns>
    public static string? Of(SearchQuestion question, bool others) => question.Terms.IsEmpty ? null : string.Join(" AND ", question.Terms.Select(term => Of(term, others)));

    static string Of(SearchTerm term, bool others)
    {
        var typed = string.Join(" AND ", term.Words.Select(Phrase));
        var any = others && !term.Others.IsEmpty ? string.Join(" OR ", term.Others.Select(Phrase).Prepend($"({typed})")) : typed;
        return term.Field.Length == 0 ? $"({any})" : $"{(term.Field == "by" ? "said_by" : term.Field)} : ({any})";
    }

    static string Phrase(string term) => $"\"{term.TrimEnd('*').Replace("\"", "\"\"", StringComparison.Ordinal)}\"{(term is [_, .., '*'] ? " *" : "")}";
}
