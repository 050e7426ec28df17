using System.Collections.Immutable;
using Sitrep.Situation.Displacement;
using Sitrep.Situation.Incidents;
using Sitrep.Situation.Operations;
using Sitrep.Situation.Tallies;
using Sitrep.Situation.Timeline;
using static Sitrep.Situation.Tests.Properties.Cases;

namespace Sitrep.Situation.Tests.Properties;

/// <summary>What the incidents of a case come to, made once and then following what changes; several changes may be followed as one.</summary>
sealed class FollowedParts(IncidentFold fold)
{
    static readonly TallyDimension[] Splits = [TallyDimension.Side, TallyDimension.Side | TallyDimension.Day, TallyDimension.Place | TallyDimension.Claimant, TallyDimension.None];

    static readonly OperationNames Names = new(Sitrep.Packs.PackSet.Of([]));

    IncidentChange? since;
    TallyTable tallies = new(fold.Incidents, Judge.Sides);
    FlowGround flows = new(fold.Incidents, Judge.Sides, Households.None);
    ImmutableArray<Day> timeline = TimelineFold.Of(fold.Incidents);
    FoldedOperations operations = new(fold.Incidents, Judge.Sides, Names);

    public void Note(IncidentChange change) => since = since?.Then(change) ?? change;

    /// <summary>What all parts are after the changes noted.</summary>
    public string Follow()
    {
        if (since is { } change)
        {
            // What was counted is there to be taken over.
            _ = Told(tallies);
            (tallies, flows, timeline, operations, since) = (tallies.After(change), flows.After(change), TimelineFold.After(timeline, change), operations.After(change), null);
        }

        return Told(tallies, flows.Movements, timeline, operations.Operations);
    }

    public static string Anew(IncidentFold fold) => Told(new(fold.Incidents, Judge.Sides), DisplacementFold.Of(fold.Incidents, Judge.Sides, Households.None),
        TimelineFold.Of(fold.Incidents), OperationFold.Of(fold.Incidents, Judge.Sides, Names));

    static string Told(TallyTable tallies, Movements movements, ImmutableArray<Day> timeline, ImmutableArray<Operation> operations) => string.Join('\n',
    [
        Told(tallies),
        .. movements.Flows.Select(f => $"{f.Id} {f.From?.Name} {f.To?.Name} {f.Disputed} {string.Join(' ', f.Counts.Select(c => $"{c.Unit} {c.Toll} {c.Kind} {Told(c.Voices)}"))} {Told(f.Claims)} {Told(f.Denials)} {string.Join(' ', f.Causes)}"),
        .. movements.Totals.Select(t => $"{t}"),
        .. timeline.Select(day => $"{day.Date:O} {string.Join(' ', day.Incidents.Select(i => i.Id))}"),
        .. operations.Select(o => $"{o.Id} {string.Join('/', o.Names)} {o.Status} {o.Launched:O} {o.Ended:O} {o.Disputed} {string.Join(' ', o.Sides)} {Told(o.Claims)} {string.Join(' ', o.Days.Select(d => $"{d.Number} {string.Join(' ', d.Parts.Select(p => $"{p.Incident.Id}:{p.Tie}"))}"))}"),
    ]);

    static string Told(TallyTable tallies) => string.Join('\n', Splits.SelectMany(split => tallies.By(split).Select(cell =>
        $"{split} {cell.Key} {cell.Toll} {cell.IsPart} {cell.Inferred} {Told(tallies.Voices(cell))} {Told(tallies.Claims(cell))} {Told(tallies.Parts(cell))}")));

    static string Told(ImmutableArray<VoiceToll> voices) => string.Join(' ', voices.Select(v => $"{v.Voice} {v.Toll} {Told(v.Claims)}"));

    static string Told(ImmutableArray<SourcedClaim> claims) => string.Join(' ', claims.Select(NameOf));
}
