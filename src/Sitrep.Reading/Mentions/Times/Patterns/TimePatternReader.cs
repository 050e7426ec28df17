using System.Collections.Immutable;
using System.Globalization;
using Sitrep.Packs;
using Sitrep.Reading.Mentions.Words.Atoms;
using Sitrep.Reading.Mentions.Words.Lexica;

namespace Sitrep.Reading.Mentions.Times.Patterns;

/// <summary>Reads the patterns and words of a language's <c>dates.yaml</c>.</summary>
static class TimePatternReader
{
    public static IEnumerable<LexiconEntry> Words(PackNode dates)
    {
        foreach (var (key, table) in dates["words"]?.Entries ?? [])
        {
            var kind = Enum.Parse<TimeClass>(key, ignoreCase: true);
            var casing = kind is TimeClass.Weekday or TimeClass.Month ? LetterCase.Capital : LetterCase.Any;
            foreach (var (word, value) in table.Entries)
            {
                yield return new(Topic.Time, word, value.Text, table, false, casing) { Meaning = new TimeWord(kind, value.Text) };
            }
        }
    }

    public static ImmutableArray<TimePattern> Patterns(PackNode dates) =>
    [
        .. from rule in dates["rules"]?.Each ?? []
           from text in rule.TextsOf("when")
           select Pattern(rule, text),
    ];

    /// <summary>The words of patterns, which the lexicon must number too.</summary>
    public static IEnumerable<string> Literals(IEnumerable<TimePattern> patterns) =>
        patterns.SelectMany(p => p.After.Concat(p.Items.SelectMany(i => i.Words.SelectMany(w => w))));

    static TimePattern Pattern(PackNode rule, string text)
    {
        var name = (rule["is"]?.Text ?? "").Replace("-", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal);
        if (!Enum.TryParse<TimeOperation>(name, ignoreCase: true, out var operation))
        {
            throw new InvalidDataException($"dates.yaml: '{rule["is"]?.Text}' is no operation. Use one of {string.Join(", ", Enum.GetNames<TimeOperation>())}.");
        }

        int? shift = rule["by"] is { } by ? int.Parse(by.Text, CultureInfo.InvariantCulture) : null;
        var items = Items(text);
        return items[0].Context
            ? new(text, operation, shift, items[1..], [.. items[0].Words.Select(w => w[0])], rule["unit"]?.Text)
            : new(text, operation, shift, items, [.. rule.TextsOf("after")], rule["unit"]?.Text);
    }

    static ImmutableArray<TimeItem> Items(string text)
    {
        var items = ImmutableArray.CreateBuilder<TimeItem>();
        var (comma, hyphen) = (false, false);
        foreach (var part in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            switch (part)
            {
                case "," or ",?":
                    comma = true;
                    break;
                case "-":
                    hyphen = true;
                    break;
                default:
                    items.Add(Item(part, comma, hyphen));
                    (comma, hyphen) = (false, false);
                    break;
            }
        }

        return items.ToImmutable();
    }

    static TimeItem Item(string part, bool comma, bool hyphen)
    {
        var context = part.StartsWith('(');
        var optional = part.EndsWith('?');
        var core = part.Trim('(', ')', '?');
        return core.StartsWith('$')
            ? new(Enum.Parse<TimeClass>(core[1..], ignoreCase: true), [], optional, comma, hyphen, context)
            : new(TimeClass.Literal, [.. core.Split('|').Select(w => Letters.Split(w).ToImmutableArray())], optional, comma, hyphen, context);
    }
}
