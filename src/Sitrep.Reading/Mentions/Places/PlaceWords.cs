using Sitrep.Model;
using Sitrep.Packs;
using Sitrep.Reading.Mentions.Places.Areas;
using Sitrep.Reading.Mentions.Places.Text;

namespace Sitrep.Reading.Mentions.Places;

/// <summary>The lexicon of one language: what words say about names beside them, from <c>places/words/places.*.yaml</c>.</summary>
sealed class PlaceWords
{
    readonly Dictionary<string, (WordClass Class, PlaceKind Kind)> words = new(StringComparer.OrdinalIgnoreCase);
    readonly Dictionary<string, (WordClass Class, PlaceKind Kind)>.AlternateLookup<ReadOnlySpan<char>> lookup;
    readonly Dictionary<string, string> peoples = new(StringComparer.OrdinalIgnoreCase);
    readonly Dictionary<string, PlaceKind> anaphors = new(StringComparer.OrdinalIgnoreCase);

    /// <exception cref="InvalidDataException">A pack names an unknown kind of place.</exception>
    public PlaceWords(PackSet packs, string language)
    {
        lookup = words.GetAlternateLookup<ReadOnlySpan<char>>();
        var file = packs.Find($"places/words/places.{language}.yaml");
        Areas = new(file);
        if (file is { } lexicon)
        {
            Add(lexicon, "connectors", WordClass.Connector);
            Add(lexicon, "locative", WordClass.Locative);
            Add(lexicon, "titles", WordClass.Title);
            Add(lexicon, "organisations", WordClass.Organisation);
            Add(lexicon, "things", WordClass.Thing);
            Add(lexicon, "given-names", WordClass.GivenName);
            Add(lexicon, "anaphor-determiners", WordClass.AnaphorDeterminer);
            Add(lexicon, "there", WordClass.There);
            Add(lexicon, "between", WordClass.Between);
            Add(lexicon, "road-words", WordClass.RoadWord);
            Add(lexicon, "several", WordClass.Several);
            Add(lexicon, "inclusive", WordClass.Inclusive);
            AddKinds(lexicon["kinds"], (word, kind) =>
            {
                words.TryGetValue(word, out var known);
                words[word] = (known.Class | WordClass.Kind, known.Kind == PlaceKind.Unknown ? kind : known.Kind);
            });
            AddKinds(lexicon["anaphora"], (word, kind) => anaphors.TryAdd(word, kind));
        }

        foreach (var country in packs.Find($"places/countries.{language}.yaml")?["countries"]?.Each ?? [])
        {
            AddPeople(country);
        }
    }

    public (WordClass Class, PlaceKind Kind) this[ReadOnlySpan<char> word] => lookup.TryGetValue(word, out var known) ? known : default;

    /// <summary>Words of direction, distance and extent.</summary>
    public AreaWords Areas { get; }

    /// <summary>The kind of place that "the" and this word refer back to; null for other words.</summary>
    public PlaceKind? AnaphorOf(ReadOnlySpan<char> word) =>
        anaphors.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var kind) ? kind : null;

    /// <summary>The country (ISO 3166-1 alpha-2) of an adjective or noun of a people; null for other words.</summary>
    public string? CountryOf(ReadOnlySpan<char> people) =>
        peoples.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(people, out var country) ? country : null;

    void Add(PackNode lexicon, string key, WordClass meaning)
    {
        foreach (var word in lexicon.TextsOf(key))
        {
            words.TryGetValue(word, out var known);
            words[word] = (known.Class | meaning, known.Kind);
        }
    }

    static void AddKinds(PackNode? table, Action<string, PlaceKind> add)
    {
        foreach (var (name, list) in table?.Entries ?? [])
        {
            var kind = Enum.TryParse<PlaceKind>(name, ignoreCase: true, out var parsed)
                ? parsed
                : throw new InvalidDataException($"places/words: '{name}' is no kind of place.");
            foreach (var word in list.Texts)
            {
                add(word, kind);
            }
        }
    }

    void AddPeople(PackNode country)
    {
        foreach (var people in country.TextsOf("people").Where(p => !p.Contains(' ', StringComparison.Ordinal)))
        {
            words.TryGetValue(people, out var known);
            words[people] = (known.Class | WordClass.People, known.Kind);
            peoples[people] = country["code"]!.Text;
        }
    }
}
