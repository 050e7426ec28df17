using System.Collections.Immutable;
using Sitrep.Model;

namespace Sitrep.Reading.Claims.Corpus;

/// <summary>A claim that a text must give, as a corpus row or an annotated report says it.</summary>
/// <param name="Fields">
/// Accepted values by field: place, other (the other end of a movement of people), actor, target, category, item, method, min, max, start, end, speaker, organisation, modality,
/// partOf, cumulative. A null value accepts an open bound.
/// </param>
/// <param name="Quote">Words that the evidence must overlap; null accepts any.</param>
/// <param name="Optional">True when the claim may also be missing.</param>
public sealed record ExpectedClaim(ClaimType Type, string Action, ImmutableDictionary<string, ImmutableArray<string?>> Fields, string? Quote = null,
    bool Optional = false)
{
    /// <summary>Reads "control/capture place=Babis actor=\"rebel forces\"".</summary>
    /// <exception cref="FormatException">The line is not of that form.</exception>
    public static ExpectedClaim Parse(string line)
    {
        var words = Words(line).ToList();
        var slash = words.Count == 0 ? -1 : words[0].IndexOf('/', StringComparison.Ordinal);
        if (slash < 0 || !Enum.TryParse<ClaimType>(words[0][..slash], ignoreCase: true, out var type))
        {
            throw new FormatException($"'{line}' does not begin with type/action. Write, say, control/capture place=Babis.");
        }

        var fields = words.Skip(1).Select(Field);
        return new(type, words[0][(slash + 1)..], fields.ToImmutableDictionary(f => f.Key, f => f.Value, StringComparer.Ordinal));
    }

    static KeyValuePair<string, ImmutableArray<string?>> Field(string word)
    {
        var equals = word.IndexOf('=', StringComparison.Ordinal);
        return equals < 0
            ? throw new FormatException($"'{word}' is not key=value.")
            : KeyValuePair.Create(word[..equals], ImmutableArray.Create<string?>(word[(equals + 1)..]));
    }

    static IEnumerable<string> Words(string line)
    {
        var (word, quoted) = (new System.Text.StringBuilder(), false);
        foreach (var c in line)
        {
            if (c == '"')
            {
                quoted = !quoted;
            }
            else if (c == ' ' && !quoted)
            {
                if (word.Length > 0)
                {
                    yield return word.ToString();
                }

                word.Clear();
            }
            else
            {
                word.Append(c);
            }
        }

        if (word.Length > 0)
        {
            yield return word.ToString();
        }
    }
}
