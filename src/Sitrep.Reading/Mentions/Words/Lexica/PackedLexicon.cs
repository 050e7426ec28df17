using Sitrep.Packs;

namespace Sitrep.Reading.Mentions.Words.Lexica;

/// <summary>Reads the mention packs of one language into a lexicon.</summary>
static class PackedLexicon
{
    /// <param name="packs">All packs.</param>
    /// <param name="language">BCP 47 code; files named <c>x.CODE.lexicon.yaml</c> and <c>x.lexicon.yaml</c> are read.</param>
    public static Lexicon Read(PackSet packs, string language, Inflection inflection, IEnumerable<LexiconEntry> more, IEnumerable<string> otherWords)
    {
        var entries = new List<LexiconEntry>(more);
        foreach (var (path, node) in packs.Under("mentions/", ".lexicon.yaml"))
        {
            if (IsOf(path, language))
            {
                Add(path, node, inflection, entries);
            }
        }

        return new(entries, otherWords);
    }

    static bool IsOf(string path, string language)
    {
        var name = Path.GetFileName(path.AsSpan());
        var parts = name.Count('.');
        return parts == 2 || name.EndsWith($".{language}.lexicon.yaml", StringComparison.Ordinal);
    }

    static void Add(string path, PackNode node, Inflection inflection, List<LexiconEntry> entries)
    {
        if (!Enum.TryParse<Topic>(node["topic"]?.Text, ignoreCase: true, out var topic))
        {
            throw new InvalidDataException($"packs/{path}: '{node["topic"]?.Text}' is no topic. Use one of {string.Join(", ", Enum.GetNames<Topic>())}.");
        }

        var nouns = node["inflect"]?.Text == "noun";
        foreach (var group in node["groups"]?.Each ?? [])
        {
            var value = group["value"]?.Text ?? "";
            var casing = Casing(group["case"]?.Text ?? node["case"]?.Text);
            foreach (var phrase in group.TextsOf("words"))
            {
                var noun = nouns && group["inflect"]?.Text != "no";
                entries.Add(new(topic, phrase, value, group, false, casing) { Noun = noun });
                if (noun && inflection.Plural(phrase) is { } plural)
                {
                    entries.Add(new(topic, plural, value, group, true, casing) { Noun = true });
                }
            }

            foreach (var phrase in group.TextsOf("plurals"))
            {
                entries.Add(new(topic, phrase, value, group, true, casing));
            }
        }
    }

    static LetterCase Casing(string? text) => text switch
    {
        "capital" => LetterCase.Capital,
        "exact" => LetterCase.Exact,
        _ => LetterCase.Any,
    };
}
