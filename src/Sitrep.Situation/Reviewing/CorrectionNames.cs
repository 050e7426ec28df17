using Sitrep.Geography;
using Sitrep.Geography.Names;
using Sitrep.Model;
using Sitrep.Situation.Fusion;

namespace Sitrep.Situation.Reviewing;

/// <summary>
/// Names that a person typed as places and parties. A place that the case tells of is meant before one that only the gazetteer knows, a settlement before the
/// district of its name, and what lies in the case's countries before what lies elsewhere; a party is whom the actor packs know by the name.
/// </summary>
/// <param name="places">Opened when a place is first named; null when there is none.</param>
/// <param name="told">The places of the case's claims, asked for with each name.</param>
public sealed class CorrectionNames(Func<Gazetteer?> places, Sides sides, Func<IEnumerable<Place>> told)
{
    /// <summary>A place abroad that nobody chose by its id is meant only if so many live there.</summary>
    const uint KnownAbroad = 100_000;

    /// <summary>A name, or one with the id of one of several namesakes after it: "Saraqib [geonames:164816]". Null when no place has the id and the name.</summary>
    public Place? PlaceOf(string typed)
    {
        var (name, id) = Parted(typed);
        // Not what lies near it ("west of Aleppo").
        var own = told().Where(place => place is { Location: not null, Precision: PlacePrecision.Exact }).ToList();
        return own.Find(place => id is null ? IsCalled(place, name) : place.Id == id) is { } known ? known with { Surface = name }
            : Found(name, id, own) is { } found ? new(name, found.Name, found.Id, found.Location, IsWide(found.Kind) ? PlacePrecision.Area : PlacePrecision.Exact, Country: found.Country)
            : id is null ? new(name)
            : null;
    }

    /// <summary>A name of the actor packs, or one with the actor's id after it; any other name stands as it is. Null when no actor has the id.</summary>
    public Party? PartyOf(string typed)
    {
        var (name, id) = Parted(typed);
        return sides.Actor(id, name) is { } actor ? new(name, actor.Name, actor.Id) : id is null ? new(name) : null;
    }

    GazetteerPlace? Found(string name, string? id, List<Place> own)
    {
        if (places()?.Find(name) is not { IsEmpty: false } all)
        {
            return null;
        }

        var countries = OwnCountries.Of(own);
        bool IsOwn(PlaceCandidate candidate) => candidate.FromUser || countries.IsEmpty || (candidate.Place.Country is { } country && countries.Contains(country));
        var best = all.Where(candidate => id is null ? IsOwn(candidate) || candidate.Place.Population >= KnownAbroad : candidate.Place.Id == id)
            .OrderByDescending(candidate => candidate.FromUser).ThenByDescending(IsOwn).ThenBy(candidate => IsWide(candidate.Place.Kind))
            .ThenByDescending(candidate => ShownNames.IsCommonFor(name, candidate.Place)).ThenByDescending(candidate => candidate.Place.Population).FirstOrDefault();
        return best == default ? null : best.Place;
    }

    static bool IsCalled(Place place, string name) =>
        string.Equals(place.Shown(), name, StringComparison.OrdinalIgnoreCase) || string.Equals(place.Name, name, StringComparison.OrdinalIgnoreCase);

    static bool IsWide(PlaceKind kind) => kind is PlaceKind.Country or PlaceKind.Region or PlaceKind.Province or PlaceKind.District or PlaceKind.Countryside;

    static (string Name, string? Id) Parted(string typed) =>
        typed.EndsWith(']') && typed.LastIndexOf('[') is > 0 and var at ? (typed[..at].Trim(), typed[(at + 1)..^1].Trim()) : (typed, null);
}
