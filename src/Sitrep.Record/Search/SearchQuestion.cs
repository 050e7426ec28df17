using System.Collections.Immutable;
using System.Globalization;
using Sitrep.Model;

namespace Sitrep.Record.Search;

/// <summary>
/// What is searched for: words that must all occur, "phrases in quotation marks", beginnings with *, and fields. Fields are written name:value, values with spaces in quotation marks:
/// place, actor, target, by (who says it), type, publisher, title, quote; after:DAY and before:DAY by when it happened (of a report: was published).
/// </summary>
/// <param name="Words">The terms without a field.</param>
/// <param name="Fields">Terms by the field that they must occur in.</param>
public sealed record SearchQuestion(ImmutableArray<string> Words, ImmutableArray<(string Field, string Value)> Fields, ClaimType? Type, DateOnly? After, DateOnly? Before)
{
    static readonly ImmutableArray<string> FieldNames = ["place", "actor", "target", "by", "publisher", "title", "quote"];

    /// <summary>Fields that only claims have: with one of them, reports are not searched.</summary>
    static readonly ImmutableHashSet<string> ClaimFields = ["place", "actor", "target", "by", "quote"];

    /// <summary>What must be found, each part as typed.</summary>
    public ImmutableArray<SearchTerm> Terms => terms.IsDefault ? terms = [.. SearchTerm.Of(this, null)] : terms;

    ImmutableArray<SearchTerm> terms;

    /// <summary>True when some part may be found by another spelling.</summary>
    public bool HasOthers => Terms.Any(term => !term.Others.IsEmpty);

    /// <summary>The question with the other names of what it names.</summary>
    public SearchQuestion With(Spellings spellings) => this with { terms = [.. SearchTerm.Of(this, spellings)] };

    public bool OfClaimsOnly => Type is not null || Fields.Any(f => ClaimFields.Contains(f.Field));

    /// <summary>Reads a question.</summary>
    /// <exception cref="FormatException">A day or type is none, or nothing is asked; the message says so.</exception>
    public static SearchQuestion Parse(string text)
    {
        var question = new SearchQuestion([], [], null, null, null);
        foreach (var term in Parts(text))
        {
            question = question.With(term);
        }

        return question.Words.IsEmpty && question.Fields.IsEmpty && question.Type is null && question.After is null && question.Before is null
            ? throw new FormatException("there is nothing to search for. Give words, or a field such as place:Saraqib.")
            : question;
    }

    SearchQuestion With(string term)
    {
        var colon = term.IndexOf(':', StringComparison.Ordinal);
        var (field, value) = colon <= 0 || term[0] == '"' ? ("", term) : (term[..colon], term[(colon + 1)..].Trim('"'));
        return field switch
        {
            "after" => this with { After = DayOf(value) },
            "before" => this with { Before = DayOf(value) },
            "type" => this with { Type = Enum.TryParse<ClaimType>(value, ignoreCase: true, out var type) && !char.IsAsciiDigit(value[0]) ? type : throw new FormatException($"'{value}' is no type of claim. See: sitrep claims --help.") },
            _ when FieldNames.Contains(field) && value.Length > 0 => this with { Fields = Fields.Add((field, value)) },
            _ => term.Any(char.IsLetterOrDigit) ? this with { Words = Words.Add(term.Trim('"')) } : this,
        };
    }

    static DateOnly DayOf(string value) => DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        ? day
        : throw new FormatException($"'{value}' is no day: after: and before: take 2024-11-29.");

    /// <summary>Parts at spaces, but not within quotation marks.</summary>
    static IEnumerable<string> Parts(string text)
    {
        var (start, quoted) = (0, false);
        for (var i = 0; i <= text.Length; i++)
        {
            if (i == text.Length || (!quoted && char.IsWhiteSpace(text[i])))
            {
                if (i > start)
                {
                    yield return text[start..i];
                }

                start = i + 1;
            }
            else if (text[i] == '"')
            {
                quoted = !quoted;
            }
        }
    }
}
