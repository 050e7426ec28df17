using System.Collections.Immutable;
using Sitrep.Model;
using Sitrep.Situation.Fusion;

namespace Sitrep.Situation.Incidents;

/// <summary>
/// Claims that are judged to be about the same happening. Every claim is kept, and what they differ about stands side by side: an incident is no finding of
/// what happened.
/// </summary>
/// <param name="Id">"i" and twelve hexadecimal digits: of the claim that was known here first, so that it stays the same when others come.</param>
/// <param name="Claims">All of them, in order; never empty.</param>
public sealed record Incident(string Id, ImmutableArray<SourcedClaim> Claims)
{
    /// <summary>The claim that names it best: of control the action most told, else the attack before its dead and these before things.</summary>
    public required SourcedClaim Lead { get; init; }

    /// <summary>The most exact place that is told; null when none is.</summary>
    public Place? Place { get; init; }

    /// <summary>How far from it, in kilometres, the other claims or the place's own extent reach.</summary>
    public double RangeKm { get; init; }

    /// <summary>The day told most often; null when nobody gives one.</summary>
    public DateOnly? Day { get; init; }
    public DateOnly? First { get; init; }
    public DateOnly? Last { get; init; }

    /// <summary>Who is said to have done it, by sides; those that the actor packs know first.</summary>
    public ImmutableArray<Side> Actors { get; init; } = [];
    public ImmutableArray<Side> Targets { get; init; } = [];
    public ImmutableArray<Figure> Figures { get; init; } = [];

    /// <summary>Who says so, by independent source.</summary>
    public required ImmutableArray<Voice> Voices { get; init; }
    public ImmutableArray<Dispute> Disputes { get; init; } = [];
    public required Grades Grades { get; init; }

    /// <summary>The order of a fold: by the first claims.</summary>
    internal static Comparison<Incident> InOrder { get; } = (a, b) => SourcedClaim.InOrder(a.Claims[0], b.Claims[0]);

    public ClaimType Type => Lead.Claim.Type;

    /// <summary>Nobody but a party says it, of itself or its enemy.</summary>
    public bool IsOneSided => Grades.Corroboration == Corroboration.OneSide;
}
