using System.Collections.Immutable;
using Sitrep.Packs;

namespace Sitrep.Reading.Mentions.Words.Lexica;

/// <summary>Makes plurals by a language's suffix rules; the first rule whose ending fits is used.</summary>
public sealed class Inflection
{
    readonly ImmutableArray<(string Ending, int Drop, string Adds)> plurals;

    /// <param name="node">The list of rules <c>{ending, drop, adds}</c>; null makes no plurals.</param>
    public Inflection(PackNode? node) => plurals =
    [
        .. from rule in node?.Items ?? []
           from ending in rule.TextsOf("ending")
           select (ending, int.Parse(rule["drop"]?.Text ?? "0", System.Globalization.CultureInfo.InvariantCulture), rule["adds"]?.Text ?? ""),
    ];

    /// <summary>The plural of a noun or of a phrase's last noun; null when the language has no rule for it.</summary>
    public string? Plural(string phrase)
    {
        foreach (var (ending, drop, adds) in plurals)
        {
            if (phrase.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            {
                return string.Concat(phrase.AsSpan(0, phrase.Length - drop), adds);
            }
        }

        return null;
    }
}
