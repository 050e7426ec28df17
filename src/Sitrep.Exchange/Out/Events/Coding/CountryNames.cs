using Sitrep.Packs;

namespace Sitrep.Exchange.Out.Events.Coding;

/// <summary>The English names of countries by their ISO 3166-1 alpha-2 codes, from <c>places/countries.en.yaml</c>.</summary>
public sealed class CountryNames
{
    const string Table = "places/countries.en.yaml";

    readonly Dictionary<string, string> names = new(StringComparer.Ordinal);

    public CountryNames(PackSet packs)
    {
        foreach (var country in packs.Get(Table)["countries"]?.Each ?? [])
        {
            if (country["code"]?.Text is { } code && country.TextsOf("names").FirstOrDefault() is { } name)
            {
                names.TryAdd(code, name);
            }
        }
    }

    /// <summary>The name of a code; the code itself when it is not known, and nothing when there is none.</summary>
    public string Of(string? code) => code is null ? "" : names.GetValueOrDefault(code, code);
}
