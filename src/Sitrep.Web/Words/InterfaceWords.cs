using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;

namespace Sitrep.Web.Words;

/// <summary>The words of the interface in one language, from the embedded words.LANGUAGE.json. The words of reports are never here.</summary>
public sealed class InterfaceWords
{
    private readonly FrozenDictionary<string, string> words;

    private InterfaceWords(string language, FrozenDictionary<string, string> words) => (Language, this.words) = (language, words);

    public static InterfaceWords English { get; } = Load("en");

    /// <summary>BCP 47 code, for the page's lang.</summary>
    public string Language { get; }

    public IEnumerable<string> Keys => words.Keys;

    /// <summary>The words for a key; a key that is not there is a mistake of ours.</summary>
    public string this[string key] => words[key];

    public string? Find(string key) => words.GetValueOrDefault(key);

    /// <summary>The words with each {name} replaced by its value.</summary>
    public string Say(string key, params ReadOnlySpan<(string Name, object Value)> values)
    {
        var said = words[key];
        foreach (var (name, value) in values)
        {
            said = said.Replace($"{{{name}}}", Convert.ToString(value, CultureInfo.InvariantCulture), StringComparison.Ordinal);
        }

        return said;
    }

    /// <summary>As <see cref="Say"/>, with {n} and the form that this number asks for.</summary>
    public string Count(string key, int n, params ReadOnlySpan<(string Name, object Value)> values) =>
        Say($"{key}.{(n == 1 ? "one" : "other")}", [.. values, ("n", Number(n))]);

    /// <summary>A whole number with its thousands told apart.</summary>
    public static string Number(long n) => n.ToString("#,0", CultureInfo.InvariantCulture);

    private static InterfaceWords Load(string language)
    {
        using var stream = typeof(InterfaceWords).Assembly.GetManifestResourceStream($"words/words.{language}.json")
            ?? throw new InvalidOperationException($"words.{language}.json is not embedded.");
        return new(language, JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!.ToFrozenDictionary(StringComparer.Ordinal));
    }
}
