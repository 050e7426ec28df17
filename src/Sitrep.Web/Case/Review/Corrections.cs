using System.Collections.Immutable;
using Sitrep.Geography.Names;
using Sitrep.Model;
using Sitrep.Situation.Fusion;
using Sitrep.Situation.Reviewing;

namespace Sitrep.Web.Case.Review;

/// <summary>Corrects claims by fields. A place that the gazetteer knows gets its position, a party that the actor packs know its id.</summary>
internal sealed class Corrections(CaseTools tools)
{
    public Corrected Of(Claim claim, ImmutableArray<KeyValuePair<string, string>> fields)
    {
        var corrected = claim;
        foreach (var (field, value) in fields)
        {
            if (Correction.Of(corrected, $"{field}={value}") is not { } next)
            {
                return new(null, $"{field}={value} is no correction: fields are action, place, actor, target, category, item, method, count (12, 12-15, 12+), day (2024-11-28), modality.");
            }

            corrected = Resolved(next, field, value.Trim());
        }

        return new(corrected, null);
    }

    private Claim Resolved(Claim claim, string field, string value) => (field.Trim(), value) switch
    {
        (_, "") => claim,
        ("place", _) => claim with { Place = PlaceOf(value) },
        ("actor", _) => claim with { Actor = PartyOf(value) },
        ("target", _) => claim with { Target = PartyOf(value) },
        _ => claim,
    };

    // A name, or the id of one of several namesakes after it: "Saraqib [geonames:172067]".
    private Place PlaceOf(string value)
    {
        var (name, id) = value.EndsWith(']') && value.LastIndexOf('[') is >= 0 and var at ? (value[..at].Trim(), value[(at + 1)..^1]) : (value, null);
        var found = tools.Places?.Find(name).OrderByDescending(place => place.FromUser).ThenByDescending(place => ShownNames.IsCommonFor(name, place.Place)).ThenByDescending(place => place.Place.Population)
            .FirstOrDefault(place => id is null || place.Place.Id == id) is { Place: var known } candidate && candidate != default ? known : default;
        return found == default ? new(name) : new(name, found.Name, found.Id, found.Location, PlacePrecision.Exact, Country: found.Country);
    }

    private Party PartyOf(string value) => tools.Sides.Of(new Party(value)) is { } side && tools.Sides.Knows(side) && NameKey.Of(side.Name) == NameKey.Of(value)
        ? new(value, side.Name, $"pack:{side.Key}")
        : new(value);
}
