using System.Collections.Concurrent;
using Sitrep.Model;
using Sitrep.Model.Mentions;
using Sitrep.Packs.Weights;

namespace Sitrep.Reading.Claims.Discourse;

/// <summary>What models see of a mention's kind.</summary>
public static class MentionKinds
{
    static readonly ConcurrentDictionary<string, Sign> known = new(StringComparer.Ordinal);

    /// <summary>A phrase that is no mention.</summary>
    public static Sign Phrase { get; } = Sign.Of("phrase");

    public static Sign Of(Mention? mention) => mention is null ? Phrase : known.GetOrAdd(NameOf(mention), static name => Sign.Of(name));

    static string NameOf(Mention mention) => mention switch
    {
        ActorMention { Anaphoric: true } => "actor-anaphor",
        ActorMention { Armed: true } => "actor-armed",
        ActorMention => "actor-other",
        PersonMention { Name: not null } => "person-named",
        PersonMention => "person-role",
        PeopleMention people => people.Category is { } category ? category : "people",
        PlaceMention { Anaphoric: true } => "place-anaphor",
        PlaceMention { Kind: PlaceKind.Country or PlaceKind.Region or PlaceKind.Province } => "place-wide",
        PlaceMention { Kind: PlaceKind.Base or PlaceKind.Building or PlaceKind.Airport } => "place-site",
        PlaceMention => "place",
        TimeMention time => time.Type == "DATE" ? time.Range?.Precision.ToString() ?? "date" : time.Type,
        EquipmentMention => "equipment",
        InfrastructureMention => "infrastructure",
        AidMention => "aid",
        MeansMention => "means",
        CountMention => "number",
        OperationMention => "operation",
        _ => "other",
    };
}
