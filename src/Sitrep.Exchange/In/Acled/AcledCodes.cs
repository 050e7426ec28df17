using System.Collections.Immutable;
using Sitrep.Model;
using Sitrep.Packs;

namespace Sitrep.Exchange.In.Acled;

/// <summary>ACLED's event types and their claims, both ways, from <c>exchange/acled.yaml</c>.</summary>
public sealed class AcledCodes
{
    /// <summary>The pack file of the codes.</summary>
    public const string Table = "exchange/acled.yaml";

    readonly ImmutableArray<AcledCode> codes;
    readonly PackNode pack;

    /// <exception cref="InvalidDataException">The packs lack the table, or name a claim type that there is none of.</exception>
    public AcledCodes(PackSet packs)
    {
        pack = packs.Get(Table);
        codes = [.. (pack["events"]?.Each ?? []).Select(Code)];
    }

    /// <summary>The code of a sub-event; an attack in general where the table has none.</summary>
    public AcledCode Of(string eventType, string subEvent) =>
        codes.FirstOrDefault(c => Same(c.SubEvent, subEvent) && Same(c.Event, eventType)) ?? codes.FirstOrDefault(c => Same(c.Event, eventType))
        ?? new(eventType, subEvent, "", ClaimType.Operation, "ongoing", null);

    /// <summary>The code that a claim is exported as: by its method, else by its action; null when ACLED has no event of that sort.</summary>
    public AcledCode? Of(Claim claim, bool againstCivilians, bool byState)
    {
        var rule = (pack["claims"]?.Each ?? []).FirstOrDefault(r => Fits(r, claim, againstCivilians, byState));
        return rule?["sub"]?.Text is { } sub ? codes.FirstOrDefault(c => Same(c.SubEvent, sub)) : null;
    }

    /// <summary>ACLED's text for a kind of actor; empty when the kind is not known.</summary>
    public string Inter(ActorKind kind) => pack["inter"]?[Enum.GetName(kind) ?? ""]?.Text ?? "";

    /// <summary>The place of an "inter" text in the order in which an interaction names them, from 1; 0 for none. Older files give the number.</summary>
    public int InterCode(string inter) => (pack["inter"]?.Entries ?? []).Select((e, i) => (e.Value.Text, i + 1)).FirstOrDefault(e => Same(e.Text, inter)).Item2;

    /// <summary>A word of the scheme: "civilian-targeting", "only", "exception".</summary>
    public string Word(string key) => pack["words"]?[key]?.Text ?? throw new InvalidDataException($"The pack '{Table}' has no word '{key}'.");

    /// <summary>The number that stands for a vague one ("several", "dozens"); null when the words give another, or none.</summary>
    public long? Vague(string? words) => words is null ? null : (pack["vague"]?.Entries ?? [])
        .Where(e => words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Any(w => Same(w, e.Key)))
        .Select(e => long.TryParse(e.Value.Text, System.Globalization.CultureInfo.InvariantCulture, out var n) ? n : (long?)null).FirstOrDefault();

    static bool Fits(PackNode rule, Claim claim, bool againstCivilians, bool byState) =>
        In(rule, "type", claim.Type.ToString()) && In(rule, "action", claim.Action) && In(rule, "method", claim.Method ?? "none")
        && In(rule, "civilians", againstCivilians ? "yes" : "no") && In(rule, "state", byState ? "yes" : "no");

    static bool In(PackNode rule, string key, string value) => rule[key] is not { } wanted || wanted.Texts.Any(w => Same(w, value));

    static AcledCode Code(PackNode node) => new(Text(node, "event"), Text(node, "sub"), Text(node, "disorder"),
        Enum.TryParse<ClaimType>(Text(node, "type"), ignoreCase: true, out var type) ? type : throw new InvalidDataException($"'{Table}' names '{Text(node, "type")}', which is no type of claim."),
        Text(node, "action"), node["method"]?.Text);

    static string Text(PackNode node, string key) => node[key]?.Text ?? throw new InvalidDataException($"An event of '{Table}' has no '{key}'.");

    static bool Same(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
}
