using Sitrep.Situation.Incidents;

namespace Sitrep.Situation.Displacement;

/// <summary>What one claim says of people who moved.</summary>
/// <param name="Incident">Of which the claim is.</param>
/// <param name="First">The first day; null when the texts give no beginning: then the number is of all so far.</param>
sealed record ToldFlow(Saying Saying, Incident Incident, FlowEnds Ends, FlowUnit Unit, DateOnly? First, DateOnly? Last)
{
    public string Action => Saying.Claim.Claim.Action;
    public bool IsPart => Saying.Claim.Claim.PartOf is not null;

    /// <summary>Of what it is a part.</summary>
    public (string Report, string Claim) Whole => (Saying.Claim.Report.Id, Saying.Claim.Claim.PartOf ?? "");

    public bool Counts => Saying.Claim is { SaysItHappened: true, Claim.Count: not null };

    /// <summary>A running total or a count of several days.</summary>
    public bool IsTotal => Saying.Claim.Claim.Cumulative || First is null || First < Last;

    public (string Action, string? From, string? To) Key => (Action, Ends.FromKey, Ends.ToKey);

    public static Comparison<ToldFlow> InOrder { get; } = (a, b) => SourcedClaim.InOrder(a.Saying.Claim, b.Saying.Claim);

    public static ToldFlow Of(Saying saying, Incident incident, FlowEnds ends, Households households)
    {
        var claim = saying.Claim;
        return new(saying, incident, ends, households.UnitOf(claim.Claim), claim.Claim.Time is null ? null : claim.First, claim.Last);
    }
}
