using System.Collections.Immutable;

namespace Sitrep.Model;

/// <summary>The words that a claim's fields may hold, as the claim format lists them in its tables.</summary>
public static class Vocabulary
{
    /// <summary>Table 1: what may have happened, by type.</summary>
    public static ImmutableArray<string> Actions(ClaimType type) => type switch
    {
        ClaimType.Control => ["capture", "recapture", "withdraw", "lose", "repel", "enter", "advance", "besiege", "break-siege", "hold"],
        ClaimType.Attack => ["attack", "clash"],
        ClaimType.Casualty => ["killed", "wounded", "missing", "captured", "detained", "abducted", "released"],
        ClaimType.Equipment => ["captured", "destroyed", "damaged", "abandoned"],
        ClaimType.Infrastructure => ["cut", "reopened", "closed", "damaged", "destroyed", "restored"],
        ClaimType.Displacement => ["displaced", "returned"],
        ClaimType.Humanitarian => ["delivered", "blocked", "needed"],
        ClaimType.Agreement => ["ceasefire", "truce", "exchange", "evacuation", "broken"],
        ClaimType.Operation => ["launched", "ongoing", "ended"],
        ClaimType.Statement => ["aim", "assessment", "warning", "denial", "demand", "condemnation"],
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, null),
    };

    /// <summary>Tables 2 and 3: the categories of people for casualties, of equipment for equipment; other types have none of their own.</summary>
    public static ImmutableArray<string> Categories(ClaimType type) => type switch
    {
        ClaimType.Casualty => People,
        ClaimType.Equipment => Equipment,
        _ => [],
    };

    /// <summary>Table 2.</summary>
    public static ImmutableArray<string> People { get; } =
        ["combatant", "officer", "commander", "civilian", "child", "woman", "journalist", "medic", "aid-worker", "unknown"];

    /// <summary>Table 3.</summary>
    public static ImmutableArray<string> Equipment { get; } =
    [
        "tank", "ifv", "apc", "armoured-vehicle", "artillery", "self-propelled-artillery", "mlrs", "mortar", "anti-tank", "anti-aircraft-gun", "air-defence",
        "aircraft", "helicopter", "drone", "missile", "ship", "vehicle", "radar", "ammunition-depot", "weapons-depot", "small-arms", "other",
    ];

    /// <summary>Table 4: by what means it was done.</summary>
    public static ImmutableArray<string> Methods { get; } =
    [
        "airstrike", "shelling", "rocket", "missile", "drone", "ied", "car-bomb", "suicide-bombing", "mine", "ambush", "small-arms", "sniper", "raid", "stabbing",
        "arson", "chemical", "other",
    ];
}
