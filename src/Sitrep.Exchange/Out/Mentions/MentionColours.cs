using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Sitrep.Exchange.Out.Mentions;

/// <summary>The colour of each kind of mention on a terminal: the sixteen that every terminal has and its user has chosen.</summary>
static class MentionColours
{
    public const string Plain = "\e[0m";
    const string Other = "1";

    static readonly (string Kind, string Code)[] Table =
    [
        ("place", "32"), ("place-reference", "2;32"), ("time", "36"), ("count", "33"), ("organisation", "35"), ("nationality", "2;35"), ("person", "34"), ("people", "94"),
        ("weapon", "31"), ("vehicle", "91"), ("equipment", "93"), ("infrastructure", "92"), ("aid", "96"), ("means", "95"), ("operation", "1;35"),
    ];

    static readonly FrozenDictionary<string, string> Codes = Table.ToFrozenDictionary(row => row.Kind, row => row.Code, StringComparer.Ordinal);

    /// <summary>All kinds in the order in which a legend lists them.</summary>
    public static ImmutableArray<string> Legend { get; } = [.. Table.Select(row => row.Kind)];

    /// <summary>The sequence that turns a kind's colour on; underlined when another mention lies round it.</summary>
    public static string Of(string kind, bool nested) => $"\e[{(nested ? "4;" : "")}{Codes.GetValueOrDefault(kind, Other)}m";
}
