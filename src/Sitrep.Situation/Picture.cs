using System.Collections.Immutable;
using Sitrep.Model;
using Sitrep.Situation.Access;
using Sitrep.Situation.Control;
using Sitrep.Situation.Displacement;
using Sitrep.Situation.Fusion;
using Sitrep.Situation.Incidents;
using Sitrep.Situation.Operations;
using Sitrep.Situation.Tallies;
using Sitrep.Situation.Timeline;

namespace Sitrep.Situation;

/// <summary>The situation as of a day and as known at an instant: a pure fold over what was received, the same in any order of arrival.</summary>
public sealed record Picture(Vantage Vantage, ImmutableArray<ReceivedReport> Reports, ImmutableArray<SourcedClaim> Claims)
{
    public required ImmutableArray<PlaceControl> Control { get; init; }
    public required ImmutableArray<Tally> Casualties { get; init; }
    public required ImmutableArray<Tally> Equipment { get; init; }
    public required ImmutableArray<Work> Works { get; init; }
    public required Movements Displacement { get; init; }

    /// <summary>What is said to have happened, each happening once with everybody who tells of it, in order.</summary>
    public required ImmutableArray<Incident> Incidents { get; init; }
    public required ImmutableArray<Day> Timeline { get; init; }
    public required ImmutableArray<Operation> Operations { get; init; }

    /// <param name="judged">What persons and rules judged of the claims; null when nobody did.</param>
    public static Picture Of(IEnumerable<ReceivedReport> received, Vantage vantage, Fuser fuser, JudgementBook? judged = null) =>
        Of(IncidentFold.Of(received, vantage, fuser, judged), vantage, fuser);

    /// <summary>The picture of what is folded into incidents already.</summary>
    public static Picture Of(IncidentFold folded, Vantage vantage, Fuser fuser) => Of(folded, vantage, fuser, new(folded.Incidents, fuser.Sides),
        DisplacementFold.Of(folded.Incidents, fuser.Sides, fuser.Households), TimelineFold.Of(folded.Incidents), OperationFold.Of(folded.Incidents, fuser.Sides, fuser.OperationNames));

    /// <summary>The picture of what is folded and counted already.</summary>
    public static Picture Of(IncidentFold folded, Vantage vantage, Fuser fuser, TallyTable tallies, Movements displacement, ImmutableArray<Day> timeline, ImmutableArray<Operation> operations)
    {
        var claims = folded.Claims.ToArray();
        Array.Sort(claims, SourcedClaim.InOrder);
        return new(vantage, folded.Reports, [.. claims])
        {
            Control = ControlFold.Of(folded.Incidents, fuser),
            Casualties = TallyFold.Of(ClaimType.Casualty, tallies),
            Equipment = TallyFold.Of(ClaimType.Equipment, tallies),
            Works = WorkFold.Of(claims),
            Displacement = displacement,
            Incidents = folded.Incidents,
            Timeline = timeline,
            Operations = operations,
        };
    }
}
