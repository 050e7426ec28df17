using Sitrep.Model;
using Sitrep.Situation.Tallies;

namespace Sitrep.Situation.Fusion.Comparing;

/// <summary>Reads the traits of claims. Names that come again are folded once; one reader is not shared by threads.</summary>
sealed class TraitReader(Sides sides)
{
    readonly Dictionary<string, ulong> names = new(StringComparer.Ordinal);
    readonly Dictionary<string, (ulong Thing, ulong Words)> things = new(StringComparer.Ordinal);
    readonly Dictionary<Party, PartyCode> parties = [];

    public ClaimTraits Read(SourcedClaim source)
    {
        var claim = source.Claim;
        var act = Acts.Of(claim);
        var thing = ThingOf(claim.Item);
        var count = claim.Count is { } told ? Toll.Of(told) : default;
        return new()
        {
            Act = act,
            Place = claim.Place is { } place ? KeyOf(place) : 0,
            Latitude = (float?)claim.Place?.Location?.Latitude ?? float.NaN,
            Longitude = (float?)claim.Place?.Location?.Longitude ?? float.NaN,
            RadiusKm = (float?)claim.Place?.RadiusKm ?? 0,
            Precision = claim.Place?.Precision ?? PlacePrecision.Unresolved,
            First = source.First?.DayNumber ?? 0,
            Last = source.Last?.DayNumber ?? 0,
            Actor = CodeOf(claim.Actor),
            Target = CodeOf(claim.Target),
            People = ClassOf(claim),
            Category = NameOf(claim.Category),
            Method = NameOf(claim.Method),
            Thing = thing.Thing,
            ThingWords = thing.Words,
            Low = claim.Count is null ? -1 : count.Low,
            High = claim.Count is null ? -1 : count.High ?? long.MaxValue,
            Total = claim.Cumulative || (claim.Count is not null && source.First < source.Last),
            Words = act == Act.Said ? WordsOf(source) : 0,
        };
    }

    /// <summary>Whether the claim is about fighters or civilians.</summary>
    public static PeopleClass ClassOf(Claim claim) => claim.Category switch
    {
        "combatant" or "officer" or "commander" => PeopleClass.Combatant,
        "civilian" or "child" or "woman" or "journalist" or "medic" or "aid-worker" => PeopleClass.Civilian,
        _ => PeopleClass.NotTold,
    };

    ulong KeyOf(Place place) => place.Id is { } id ? NameOf(id) : FoldedOf(place.Name ?? place.Surface);

    PartyCode CodeOf(Party? party)
    {
        if (party is null)
        {
            return default;
        }

        if (!parties.TryGetValue(party, out var code))
        {
            var side = sides.Of(party);
            parties[party] = code = PartyCode.Of(side, sides.Knows(side));
        }

        return code;
    }

    ulong NameOf(string? code) => code is null ? 0 : Hashed(code, folded: false);

    ulong FoldedOf(string name) => Hashed(name, folded: true);

    ulong Hashed(string name, bool folded)
    {
        if (!names.TryGetValue(name, out var hash))
        {
            names[name] = hash = StableHash.Of(folded ? NameKey.Of(name) : name) | 1;
        }

        return hash;
    }

    // A road is known by its number wherever it is told of.
    (ulong Thing, ulong Words) ThingOf(string? item)
    {
        if (item is null)
        {
            return default;
        }

        if (!things.TryGetValue(item, out var thing))
        {
            var name = NameKey.Of(item);
            name = RoadNumber.In(name) ?? name;
            things[item] = thing = (StableHash.Of(name) | 1, WordHashes.Of(name));
        }

        return thing;
    }

    static ulong WordsOf(SourcedClaim source) =>
        StableHash.Of(NameKey.Of(source.Quote)).With((ulong)source.Quote.Length).With(StableHash.Of(NameKey.Of(source.Voice))) | 1;
}
