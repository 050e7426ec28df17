using System.Collections.Immutable;
using System.Globalization;
using Sitrep.Packs;

namespace Sitrep.Reading.Claims.Trees;

/// <summary>Finds what verb a participle may be of by a language's endings, for words that the tagger takes for adjectives.</summary>
public sealed class Participles(PackNode? rules)
{
    readonly ImmutableArray<(string Ending, int Drop, string Adds)> rules =
    [
        .. from rule in rules?.Items ?? []
           from ending in rule.TextsOf("ending")
           select (ending, int.Parse(rule["drop"]?.Text ?? "0", CultureInfo.InvariantCulture), rule["adds"]?.Text ?? ""),
    ];

    /// <summary>The bases that a lower-case form may have; none when no ending fits.</summary>
    public IEnumerable<string> BasesOf(string form) => rules.Where(r => form.Length > r.Ending.Length + 1 && form.EndsWith(r.Ending, StringComparison.Ordinal))
        .Select(r => string.Concat(form.AsSpan(0, form.Length - r.Drop), r.Adds));
}
