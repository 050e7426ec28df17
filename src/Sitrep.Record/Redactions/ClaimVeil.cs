using System.Collections.Immutable;
using Sitrep.Geography.Names;
using Sitrep.Model;

namespace Sitrep.Record.Redactions;

/// <summary>What of a claim may still be shown.</summary>
/// <param name="hidden">The spans of its report that are hidden.</param>
/// <param name="cover">Covers what is hidden in a value.</param>
/// <param name="visible">The report's text with what is hidden covered: of a claim that hidden words are a part of, only what stands there is kept.</param>
sealed class ClaimVeil(ImmutableArray<Span> hidden, Func<string, string> cover, string visible)
{
    public Claim Over(Claim claim)
    {
        var touched = hidden.Any(h => h.Overlaps(claim.Evidence));
        bool Shows(string? value) => IsClean(value) && (!touched || value is null || visible.Contains(value, StringComparison.OrdinalIgnoreCase));
        var counted = Shows(claim.CountSurface) && !(touched && claim.CountSurface is null);
        var over = claim with
        {
            Place = Over(claim.Place, Shows),
            OtherPlace = Over(claim.OtherPlace, Shows),
            Actor = Over(claim.Actor, Shows),
            Target = Over(claim.Target, Shows),
            Count = counted ? claim.Count : null,
            CountSurface = counted ? claim.CountSurface : null,
            Item = Shows(claim.Item) ? claim.Item : null,
            // Codes have no words of their own by which one could tell whether they were hidden.
            Category = touched ? null : claim.Category,
            Method = touched ? null : claim.Method,
            Time = Shows(claim.Time?.Surface) ? claim.Time : null,
            Attribution = Over(claim.Attribution, Shows),
        };
        return over == claim ? claim : over with { Sealed = ClaimRef.ContentOf(claim) };
    }

    bool IsClean(string? value) => value is null || cover(value) == value;

    /// <summary>Without its own words a place is nowhere; a hidden name takes the position with it, which would tell it.</summary>
    Place? Over(Place? place, Func<string?, bool> shows) => place is null || !shows(place.Surface) ? null
        : IsClean(place.Name) && IsClean(place.Shown()) ? place with { Within = IsClean(place.Within) ? place.Within : null }
        : new(place.Surface);

    Party? Over(Party? party, Func<string?, bool> shows) => party is null || !shows(party.Surface) ? null : IsClean(party.Name) ? party : new(party.Surface);

    static Attribution? Over(Attribution? said, Func<string?, bool> shows) => said is null || !shows(said.Surface)
        ? null
        : new(shows(said.Speaker) ? said.Speaker : null, shows(said.Role) ? said.Role : null, shows(said.Organisation) ? said.Organisation : null, said.Surface);
}
