using System.Collections.Immutable;
using Sitrep.Model;

namespace Sitrep.Situation.Reviewing;

/// <summary>Changes fields of a claim as a person types them: an empty value is none.</summary>
public sealed class Correction(CorrectionNames names)
{
    const char Between = ';', Is = '=';
    /// <summary>No field of a claim is longer, UTF-16 units.</summary>
    const int Longest = 500;

    const string Yes = "yes", No = "no";

    /// <summary>The fields in the order in which they are told.</summary>
    public static ImmutableArray<string> Fields { get; } =
    [
        "type", "action", "place", "precision", "otherplace", "actor", "target", "count", "partof", "cumulative", "category", "item", "method", "day",
        "speaker", "role", "organisation", "modality",
    ];

    /// <summary>What the fields take, for a person who typed something else.</summary>
    public static string Help { get; } =
        $"The fields are {string.Join(", ", Fields)}. A count is 12, 12-15, 12+ (at least) or -15 (at most); a day is 2024-11-28, 2024-11-26..2024-11-28 or 2024-11 (a month); cumulative is yes or no; partof is the id of a claim of the same report (c7). An id in square brackets after a name must be one that bears the name: Saraqib [geonames:164816]. No value is longer than {Longest} characters.";

    /// <summary>The fields of one line: "count=12-15", "type=attack; action=clash"; null when a part of it is no field and value.</summary>
    public static ImmutableArray<KeyValuePair<string, string>>? Parse(string line)
    {
        var parts = line.Split(Between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(part => part.IndexOf(Is, StringComparison.Ordinal) is > 0 and var at ? KeyValuePair.Create(part[..at].Trim(), part[(at + 1)..].Trim()) : default).ToImmutableArray();
        return parts.IsEmpty || parts.Any(part => part.Key is null) ? null : parts;
    }

    /// <summary>What a claim says in a field, as <see cref="Of"/> takes it; empty for nothing. Places and parties go by their surface where they have no name.</summary>
    public static string Told(Claim claim, string field) => field switch
    {
        "type" => Word(claim.Type),
        "action" => claim.Action,
        "place" => claim.Place?.Name ?? claim.Place?.Surface ?? "",
        "precision" => claim.Place is null ? "" : Word(claim.Place.Precision),
        "otherplace" => claim.OtherPlace?.Name ?? claim.OtherPlace?.Surface ?? "",
        "actor" => claim.Actor?.Name ?? claim.Actor?.Surface ?? "",
        "target" => claim.Target?.Name ?? claim.Target?.Surface ?? "",
        "count" => CorrectionValues.Told(claim.Count),
        "partof" => claim.PartOf ?? "",
        "cumulative" => claim.Cumulative ? Yes : No,
        "category" => claim.Category ?? "",
        "item" => claim.Item ?? "",
        "method" => claim.Method ?? "",
        "day" => CorrectionValues.Told(claim.Time),
        "speaker" => claim.Attribution?.Speaker ?? "",
        "role" => claim.Attribution?.Role ?? "",
        "organisation" => claim.Attribution?.Organisation ?? "",
        "modality" => Word(claim.Modality),
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, "No field of a claim."),
    };

    /// <summary>The claim with the fields changed, or what is wrong with them.</summary>
    /// <param name="others">The other claims of its report by id, each with the id of the claim that it is a part of.</param>
    public Corrected Of(Claim claim, IEnumerable<KeyValuePair<string, string>> fields, IReadOnlyDictionary<string, string?> others)
    {
        // A place comes before how exactly it is known, whatever the order in which they are given.
        var given = fields.Select(field => KeyValuePair.Create(field.Key.Trim(), field.Value.Trim())).OrderBy(field => Fields.IndexOf(field.Key)).ToList();
        var corrected = claim;
        foreach (var (field, value) in given)
        {
            if (Changed(corrected, field, value) is not { } next)
            {
                return Corrected.Not($"{field}={value} is no correction. {Help}");
            }

            corrected = next;
        }

        return Complaint(corrected, [.. given.Select(field => field.Key)], others) is { } complaint ? Corrected.Not(complaint) : Corrected.To(Voiced(corrected, given.Exists(field => field.Key == "modality")));
    }

    Claim? Changed(Claim claim, string field, string value) => (field, value) switch
    {
        _ when value.Length > Longest => null,
        ("place", "") => claim with { Place = null },
        ("place", _) => names.PlaceOf(value) is { } place ? claim with { Place = place } : null,
        ("otherplace", "") => claim with { OtherPlace = null },
        ("otherplace", _) => names.PlaceOf(value) is { } other ? claim with { OtherPlace = other } : null,
        ("actor", "") => claim with { Actor = null },
        ("actor", _) => names.PartyOf(value) is { } actor ? claim with { Actor = actor } : null,
        ("target", "") => claim with { Target = null },
        ("target", _) => names.PartyOf(value) is { } target ? claim with { Target = target } : null,
        ("partof", _) => claim with { PartOf = OrNone(value) },
        ("category", _) => claim with { Category = OrNone(value) },
        ("item", _) => claim with { Item = OrNone(value) },
        ("method", _) => claim with { Method = OrNone(value) },
        ("count", "") => claim with { Count = null, CountSurface = null },
        ("day", "") => claim with { Time = null },
        ("speaker" or "role" or "organisation", _) => claim with { Attribution = Said(claim.Attribution, field, OrNone(value)) },
        (_, "") => null,
        ("type", _) => Value<ClaimType>(value) is { } type ? claim with { Type = type } : null,
        ("action", _) => claim with { Action = value },
        ("precision", _) => claim.Place is { } told && Value<PlacePrecision>(value) is { } precision ? claim with { Place = told with { Precision = precision } } : null,
        ("count", _) => CorrectionValues.CountOf(value) is { } count ? claim with { Count = count, CountSurface = null } : null,
        ("cumulative", Yes or No) => claim with { Cumulative = value == Yes },
        ("day", _) => CorrectionValues.TimeOf(value) is { } time ? claim with { Time = time } : null,
        ("modality", _) => Value<Modality>(value) is { } modality ? claim with { Modality = modality } : null,
        _ => null,
    };

    // Words of the tables are asked for only where they were given, or the type that they belong to was: a claim may come from another scheme with its own.
    static string? Complaint(Claim claim, HashSet<string> given, IReadOnlyDictionary<string, string?> others)
    {
        bool Has(params string[] fields) => fields.Any(given.Contains);
        return Has("type", "action") && Misses(claim.Action, $"action of {Word(claim.Type)}", Vocabulary.Actions(claim.Type)) is { } action ? action
            : Has("type", "category") && claim.Category is { } category && Misses(category, $"category of {Word(claim.Type)}", Vocabulary.Categories(claim.Type)) is { } class_ ? class_
            : Has("method") && claim.Method is { } method && Misses(method, "method", Vocabulary.Methods) is { } means ? means
            : Has("partof") && claim.PartOf is { } whole && !others.ContainsKey(whole) ? $"{whole} is no other claim of this report. Name one by its id, such as c7."
            : Has("partof") && IsPartOfItself(claim, others) ? $"{claim.PartOf} is itself a part of this claim."
            : Has("precision") && claim.Place is { Location: null } && claim.Place.Precision != PlacePrecision.Unresolved
                ? "The gazetteer does not know where this place is, so that nobody can say how exactly: leave precision at unresolved."
            : Has("otherplace", "type") && claim.OtherPlace is not null && claim.Type != ClaimType.Displacement ? "Only a displacement has another place: where people went, or came from."
            : Has("modality") ? MisputOf(claim)
            : null;
    }

    static bool IsPartOfItself(Claim claim, IReadOnlyDictionary<string, string?> others)
    {
        var whole = claim.PartOf;
        for (var steps = 0; whole is not null && steps <= others.Count; steps++)
        {
            whole = others.GetValueOrDefault(whole);
            if (whole == claim.Id)
            {
                return true;
            }
        }

        return false;
    }

    static string? Misses(string value, string what, ImmutableArray<string> words) => words.Contains(value) ? null
        : words.IsEmpty ? $"{value} is no {what}: there is none. Leave it empty."
        : $"{value} is no {what}: they are {string.Join(", ", words)}.";

    static string? MisputOf(Claim claim) => (claim.Modality, claim.Attribution) switch
    {
        (Modality.Asserted, not null) => "What is asserted the publisher says in its own voice: leave speaker, role and organisation empty, or say modality=claimed.",
        (Modality.Claimed, null) => "What is claimed somebody says: give the speaker, the role or the organisation, or say modality=asserted.",
        _ => null,
    };

    // Who says it decides between the publisher's own voice and a claim, where a person did not.
    static Claim Voiced(Claim claim, bool isPut) => isPut ? claim : (claim.Modality, claim.Attribution) switch
    {
        (Modality.Asserted, not null) => claim with { Modality = Modality.Claimed },
        (Modality.Claimed, null) => claim with { Modality = Modality.Asserted },
        _ => claim,
    };

    // The words that name a source are what a person gives for it.
    static Attribution? Said(Attribution? said, string field, string? value)
    {
        var (speaker, role, organisation) = field switch
        {
            "speaker" => (value, said?.Role, said?.Organisation),
            "role" => (said?.Speaker, value, said?.Organisation),
            _ => (said?.Speaker, said?.Role, value),
        };
        return (value ?? organisation ?? speaker ?? role) is { } surface ? new(speaker, role, organisation, surface) : null;
    }

    static string? OrNone(string value) => value.Length == 0 ? null : value;

    static T? Value<T>(string word) where T : struct, Enum => Enum.GetValues<T>().Where(value => Word(value) == word).Select(value => (T?)value).FirstOrDefault();

    // The wire's spelling of types, modalities and precisions is their name in small letters.
    static string Word<T>(T value) where T : struct, Enum => value.ToString().ToLowerInvariant();
}
