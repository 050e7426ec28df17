using System.Collections.Frozen;
using Sitrep.Packs;

namespace Sitrep.Reading.Text;

/// <summary>What a language knows of its own writing: abbreviations, contractions, prefixes and the like. Case does not matter.</summary>
public sealed record TextRules
{
    /// <summary>Words that keep their full stop, without it ("etc", "p.m").</summary>
    public required FrozenSet<string> Abbreviations { get; init; }

    /// <summary>Abbreviations before a name, after which no sentence ends ("Col").</summary>
    public required FrozenSet<string> Titles { get; init; }

    /// <summary>Abbreviations only when a number follows ("No").</summary>
    public required FrozenSet<string> BeforeNumbers { get; init; }

    /// <summary>Words that after an abbreviation begin a new sentence ("The").</summary>
    public required FrozenSet<string> Starters { get; init; }

    /// <summary>Written words that hold several, with the length of the first ("cannot" is 3 and the rest).</summary>
    public required FrozenDictionary<string, int> Contractions { get; init; }

    /// <summary>Endings that are words of their own ("'s", "n't").</summary>
    public required FrozenSet<string> Clitics { get; init; }

    /// <summary>First parts that a hyphen does not part from what follows ("anti").</summary>
    public required FrozenSet<string> Prefixes { get; init; }

    /// <summary>Units that are words of their own when glued to a number ("mm").</summary>
    public required FrozenSet<string> Units { get; init; }

    /// <summary>Endings of file and site names, which show that a dot between letters is no stop ("com").</summary>
    public required FrozenSet<string> NameEndings { get; init; }

    /// <summary>Words with a slash that stay whole ("w/o").</summary>
    public required FrozenSet<string> Slashed { get; init; }

    public required FrozenSet<string> Emoticons { get; init; }

    /// <summary>Reads a language's rules from its pack.</summary>
    /// <exception cref="InvalidDataException">The packs have no such language.</exception>
    public static TextRules From(PackSet packs, string language = "english", string code = "en")
    {
        var pack = packs.Get($"languages/{language}/text.{code}.rules.yaml");
        return new TextRules
        {
            Abbreviations = Set(pack, "abbreviations"),
            Titles = Set(pack, "titles"),
            BeforeNumbers = Set(pack, "before numbers"),
            Starters = Set(pack, "starters"),
            Clitics = Set(pack, "clitics"),
            Prefixes = Set(pack, "prefixes"),
            Units = Set(pack, "units"),
            NameEndings = Set(pack, "name endings"),
            Slashed = Set(pack, "slashed"),
            Emoticons = Set(pack, "emoticons"),
            Contractions = pack.TextsOf("contractions").ToFrozenDictionary(Joined, c => c.IndexOf('|', StringComparison.Ordinal), StringComparer.OrdinalIgnoreCase),
        };
    }

    static FrozenSet<string> Set(PackNode pack, string key) => pack.TextsOf(key).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    static string Joined(string parts) => parts.Replace("|", "", StringComparison.Ordinal);
}
