using Sitrep.Geography;
using Sitrep.Geography.Names;
using Sitrep.Model;
using Sitrep.Situation.Fusion;

namespace Sitrep.Situation.Reviewing;

/// <summary>Names that a person typed as places and parties: a place that the gazetteer knows gets its position, a party that the actor packs know its id.</summary>
/// <param name="places">Opened when a place is first named; null when there is none.</param>
public sealed class CorrectionNames(Func<Gazetteer?> places, Sides sides)
{
    /// <summary>A name, or one with the id of one of several namesakes after it: "Saraqib [geonames:172067]".</summary>
    public Place PlaceOf(string typed)
    {
        var (name, id) = typed.EndsWith(']') && typed.LastIndexOf('[') is >= 0 and var at ? (typed[..at].Trim(), typed[(at + 1)..^1]) : (typed, null);
        var found = places()?.Find(name).OrderByDescending(place => place.FromUser).ThenByDescending(place => ShownNames.IsCommonFor(name, place.Place)).ThenByDescending(place => place.Place.Population)
            .FirstOrDefault(place => id is null || place.Place.Id == id) is { Place: var known } candidate && candidate != default ? known : default;
        return found == default ? new(name) : new(name, found.Name, found.Id, found.Location, PlacePrecision.Exact, Country: found.Country);
    }

    public Party PartyOf(string typed) => sides.Of(new Party(typed)) is { } side && sides.Knows(side) && NameKey.Of(side.Name) == NameKey.Of(typed)
        ? new(typed, side.Name, $"pack:{side.Key}")
        : new(typed);
}
