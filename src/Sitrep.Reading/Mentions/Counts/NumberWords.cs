using System.Globalization;
using Sitrep.Packs;
using Sitrep.Reading.Mentions.Words.Lexica;

namespace Sitrep.Reading.Mentions.Counts;

/// <summary>Reads a language's <c>numbers.yaml</c> into lexicon entries.</summary>
static class NumberWords
{
    public static IEnumerable<LexiconEntry> Read(PackNode numbers, VagueNumbers convention)
    {
        foreach (var entry in Table(numbers, "values", NumberRole.Value)
            .Concat(Table(numbers, "multipliers", NumberRole.Multiplier))
            .Concat(Table(numbers, "groups", NumberRole.Group))
            .Concat(Table(numbers, "phrases", NumberRole.Phrase))
            .Concat(Vague(numbers, convention)))
        {
            yield return entry;
        }

        foreach (var (key, role) in Lists)
        {
            var node = key.Split('/').Aggregate((PackNode?)numbers, (n, k) => n?[k]);
            foreach (var word in node?.Texts ?? [])
            {
                yield return Entry(role == NumberRole.None ? Topic.Number : role is NumberRole.AfterAtLeast or NumberRole.AfterAtMost or NumberRole.AfterAbout ? Topic.After : Topic.Bound, word, node!, new(role));
            }
        }

        foreach (var (unit, words) in numbers["measures"]?.Entries ?? [])
        {
            foreach (var word in words.Texts)
            {
                yield return Entry(Topic.Measure, word, words, new(NumberRole.Measure, 0, unit));
            }
        }
    }

    static readonly (string Key, NumberRole Role)[] Lists =
    [
        ("articles", NumberRole.Article), ("joins", NumberRole.Join), ("none", NumberRole.None), ("labels", NumberRole.Label),
        ("ages", NumberRole.Age), ("bounds/atLeast", NumberRole.AtLeast), ("bounds/atMost", NumberRole.AtMost),
        ("bounds/about", NumberRole.About), ("bounds/exactly", NumberRole.Exactly), ("after/atLeast", NumberRole.AfterAtLeast),
        ("after/atMost", NumberRole.AfterAtMost), ("after/about", NumberRole.AfterAbout), ("ranges/to", NumberRole.RangeTo),
        ("ranges/or", NumberRole.RangeOr), ("ranges/between", NumberRole.RangeBetween), ("ranges/and", NumberRole.RangeAnd),
    ];

    static IEnumerable<LexiconEntry> Table(PackNode numbers, string key, NumberRole role)
    {
        foreach (var (word, value) in numbers[key]?.Entries ?? [])
        {
            yield return Entry(Topic.Number, word, value, new(role, long.Parse(value.Text, CultureInfo.InvariantCulture)));
        }
    }

    static IEnumerable<LexiconEntry> Vague(PackNode numbers, VagueNumbers convention)
    {
        var column = convention switch { VagueNumbers.Acled => "acled", VagueNumbers.Ucdp => "ucdp", VagueNumbers.None => "none", _ => "reading" };
        foreach (var (word, row) in numbers["vague"]?.Entries ?? [])
        {
            var value = long.Parse(row[column]?.Text ?? "0", CultureInfo.InvariantCulture);
            yield return Entry(Topic.Number, word, row, new(NumberRole.Vague, value));
        }
    }

    static LexiconEntry Entry(Topic topic, string word, PackNode node, NumberMeaning meaning) => new(topic, word, "", node) { Meaning = meaning };
}
