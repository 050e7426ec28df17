using System.Collections.Immutable;
using Sitrep.Model;
using Sitrep.Situation.Access;
using Sitrep.Situation.Control;
using Sitrep.Situation.Displacement;
using Sitrep.Situation.Fusion;
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
    public required ImmutableArray<Flow> Displacement { get; init; }

    /// <summary>Everything that is said, the same thing once, in order.</summary>
    public required ImmutableArray<Telling> Tellings { get; init; }
    public required ImmutableArray<Day> Timeline { get; init; }

    public static Picture Of(IEnumerable<ReceivedReport> received, Vantage vantage, Sides sides)
    {
        var reports = received.Where(vantage.Sees).OrderBy(r => r.Published).ThenBy(r => r.Report.Id, StringComparer.Ordinal).ToImmutableArray();
        var claims = reports.SelectMany(r => r.Reading.Claims.Select(c => new SourcedClaim(c, r.Report, r.Known))).Where(vantage.Sees).ToList();
        claims.Sort(SourcedClaim.InOrder);
        var tellings = Fusion.Tellings.Of(claims, sides);
        return new(vantage, reports, [.. claims])
        {
            Control = ControlFold.Of(claims, sides),
            Casualties = TallyFold.Of(ClaimType.Casualty, claims, sides),
            Equipment = TallyFold.Of(ClaimType.Equipment, claims, sides),
            Works = WorkFold.Of(claims),
            Displacement = FlowFold.Of(claims),
            Tellings = tellings,
            Timeline = TimelineFold.Of(tellings),
        };
    }
}
