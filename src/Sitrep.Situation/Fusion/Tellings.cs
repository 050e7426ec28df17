using System.Collections.Immutable;
using Sitrep.Model;

namespace Sitrep.Situation.Fusion;

/// <summary>Puts claims together that say the same: type, action, place, party, thing and day. What differs in any of them stays apart.</summary>
public static class Tellings
{
    /// <summary>Actions that reports use for one and the same thing.</summary>
    static string ActionKey(Claim claim) => (claim.Type, claim.Action) switch
    {
        (ClaimType.Control, "recapture") => "capture",
        (ClaimType.Control, "lose") => "withdraw",
        (ClaimType.Infrastructure, "closed") => "cut",
        (ClaimType.Agreement, "truce") => "ceasefire",
        (_, var action) => action,
    };

    public static ImmutableArray<Telling> Of(IEnumerable<SourcedClaim> claims, Sides sides) =>
    [
        .. claims.GroupBy(c => KeyOf(c, sides)).Select(group =>
        {
            var sorted = group.ToList();
            sorted.Sort(SourcedClaim.InOrder);
            return new Telling([.. sorted]);
        }).Order(Comparer<Telling>.Create((a, b) => SourcedClaim.InOrder(a.First, b.First))),
    ];

    static (ClaimType, string, string, string, string, DateOnly?, string) KeyOf(SourcedClaim sourced, Sides sides)
    {
        var claim = sourced.Claim;
        return (claim.Type, ActionKey(claim), claim.Place is { } place ? NameKey.Of(place) : "",
            claim.Actor is { } actor ? sides.Of(actor).Key : "", ThingOf(claim), sourced.Last,
            claim.Type == ClaimType.Statement ? sourced.Quote : claim.Modality == Modality.Denied ? "denied" : "");
    }

    static string ThingOf(Claim claim) => string.Join('|', claim.Category, claim.Item is null ? "" : NameKey.Of(claim.Item), claim.Method,
        claim.Count is null ? "" : $"{claim.Count.Min}-{claim.Count.Max}");
}
