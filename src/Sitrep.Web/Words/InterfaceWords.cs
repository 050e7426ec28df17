using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Sitrep.Exchange.Out;
using Sitrep.Exchange.Out.Briefs;

namespace Sitrep.Web.Words;

/// <summary>
/// The words of the interface in one language, from the embedded TOPIC.LANGUAGE.json files. What a language does not have yet is said in English. The words of
/// reports are never here.
/// </summary>
public sealed class InterfaceWords
{
    private const string Folder = "words/";

    private static readonly FrozenDictionary<string, InterfaceWords> All = LoadAll();

    private readonly FrozenDictionary<string, string> words;

    private InterfaceWords(string language, FrozenDictionary<string, string> words, int own) => (Language, this.words, Own) = (language, words, own);

    public static InterfaceWords English => All["en"];

    /// <summary>The languages that there are words in.</summary>
    public static ImmutableArray<string> Languages { get; } = [.. All.Keys.Order(StringComparer.Ordinal)];

    /// <summary>BCP 47 code, for the page's lang.</summary>
    public string Language { get; }

    /// <summary>"ltr" or "rtl", for the page's dir.</summary>
    public string Direction => words["dir"];

    /// <summary>How many keys have words in this language.</summary>
    public int Own { get; }

    public IEnumerable<string> Keys => words.Keys;

    /// <summary>The words for a key; a key that is not there is a mistake of ours.</summary>
    public string this[string key] => words.TryGetValue(key, out var said) ? said : throw new KeyNotFoundException($"No words for '{key}'.");

    public static InterfaceWords Of(string language) => All[language];

    public string? Find(string key) => words.GetValueOrDefault(key);

    /// <summary>A value as it stands within words of this language: set apart, where it would be read in another order there.</summary>
    public string Apart(string value) => Isolates.Within(value, Direction == "rtl");

    /// <summary>The words with each {name} replaced by its value, set apart where it needs to be.</summary>
    public string Say(string key, params ReadOnlySpan<(string Name, object Value)> values)
    {
        var said = this[key];
        foreach (var (name, value) in values)
        {
            said = said.Replace($"{{{name}}}", Apart(Convert.ToString(value, CultureInfo.InvariantCulture)!), StringComparison.Ordinal);
        }

        return said;
    }

    /// <summary>As <see cref="Say"/>, with {n} and the form that this number asks for.</summary>
    public string Count(string key, int n, params ReadOnlySpan<(string Name, object Value)> values) =>
        Say(FormKey(key, n), [.. values, ("n", Number(n))]);

    /// <summary>The key of the form that a number asks for; "other" without a number, or where this language makes no difference.</summary>
    public string FormKey(string key, long? n)
    {
        var form = $"{key}.{(n is { } number ? NumberForms.Of(Language, number) : NumberForms.Other)}";
        return words.ContainsKey(form) ? form : $"{key}.{NumberForms.Other}";
    }

    /// <summary>A whole number with its thousands told apart.</summary>
    public static string Number(long n) => n.ToString("#,0", CultureInfo.InvariantCulture);

    private static FrozenDictionary<string, InterfaceWords> LoadAll()
    {
        var files = typeof(InterfaceWords).Assembly.GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
            .ToLookup(name => name[Folder.Length..].Split('.')[1]);
        var english = files["en"].SelectMany(Read).ToDictionary(StringComparer.Ordinal);
        return files.ToFrozenDictionary(language => language.Key, language => Over(english, language.Key, language.SelectMany(Read)), StringComparer.Ordinal);
    }

    private static InterfaceWords Over(Dictionary<string, string> english, string language, IEnumerable<KeyValuePair<string, string>> own)
    {
        var words = new Dictionary<string, string>(english, StringComparer.Ordinal);
        var count = 0;
        foreach (var (key, said) in own)
        {
            (words[key], count) = (said, count + 1);
        }

        return new(language, words.ToFrozenDictionary(StringComparer.Ordinal), count);
    }

    private static Dictionary<string, string> Read(string resource)
    {
        using var stream = typeof(InterfaceWords).Assembly.GetManifestResourceStream(resource)!;
        return JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!;
    }
}
