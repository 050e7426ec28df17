using Sitrep.Model;
using Sitrep.Situation.Fusion;
using Sitrep.Situation.Incidents;

namespace Sitrep.Situation.Displacement;

/// <summary>Where people moved from and to.</summary>
readonly record struct FlowEnds(Place? From, Place? To)
{
    public string? FromKey => From is null ? null : NameKey.Of(From);
    public string? ToKey => To is null ? null : NameKey.Of(To);

    public static FlowEnds Of(Claim claim)
    {
        // One place told for both ends is the one to which they went ("took refuge in Goma").
        var place = claim.Place is { } here && claim.OtherPlace is { } there && NameKey.Of(here) == NameKey.Of(there) ? null : claim.Place;
        return claim.Action == Flow.Returned ? new(claim.OtherPlace, place) : new(place, claim.OtherPlace);
    }

    /// <summary>With what others tell of the same happening, if they all tell the same.</summary>
    public FlowEnds Or(FlowEnds told) => new(From ?? told.From, To ?? told.To);

    /// <summary>The ends on which all who tell one agree.</summary>
    public static FlowEnds Common(Incident incident)
    {
        var ends = incident.Claims.Where(c => c is { Claim.Type: ClaimType.Displacement, SaysItHappened: true }).Select(c => Of(c.Claim)).ToList();
        return new(Only(ends.Select(e => e.From)), Only(ends.Select(e => e.To)));
    }

    static Place? Only(IEnumerable<Place?> places) => places.OfType<Place>().DistinctBy(NameKey.Of).Take(2).ToList() is [var one] ? one : null;
}
