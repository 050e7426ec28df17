using System.Collections.Immutable;
using Sitrep.Situation.Access;
using Sitrep.Situation.Control;
using Sitrep.Situation.Displacement;
using Sitrep.Situation.Incidents;
using Sitrep.Situation.Operations;
using Sitrep.Situation.Tallies;
using Sitrep.Situation.Timeline;
using Sitrep.Web.Case.Sources;

namespace Sitrep.Web.Case.Changes;

/// <summary>What the incidents of a view come to: each part made when it is first asked for, and after changes of what it was before.</summary>
internal sealed class SituationParts
{
    /// <summary>When more incidents change, parts are made anew when they are asked for.</summary>
    public const int MostChanged = 4000;

    public SituationParts(Func<IncidentFold> fold, CaseTools tools)
    {
        Tallies = new(() => new(fold().Incidents, tools.Sides));
        Voices = new(() => VoiceBook.Of(fold().Incidents));
        Flows = new(() => new(fold().Incidents, tools.Sides, tools.Fuser.Households));
        Timeline = new(() => TimelineFold.Of(fold().Incidents));
        Operations = new(() => new(fold().Incidents, tools.Sides, tools.Fuser.OperationNames));
        Roads = new(() => RoadTellings.Of(fold().Claims, tools.Roads));
        Control = new(() => ControlIndex.Of(fold().Incidents, tools.Sides, tools.Fuser.Control));
    }

    private SituationParts(SituationParts before, SituationParts anew, IncidentChange change, CaseTools tools)
    {
        Tallies = After(before.Tallies, anew.Tallies, change, (table, since) => table.After(since));
        Voices = After(before.Voices, anew.Voices, change, (book, since) => book.After(since));
        Flows = After(before.Flows, anew.Flows, change, (flows, since) => flows.After(since));
        Timeline = After(before.Timeline, anew.Timeline, change, TimelineFold.After);
        Operations = After(before.Operations, anew.Operations, change, (operations, since) => operations.After(since));
        Roads = After(before.Roads, anew.Roads, change, (roads, since) => roads.After(since));
        Control = After(before.Control, anew.Control, change, (index, since) => index.After(since, since.Fold.Incidents, tools.Sides));
    }

    public Following<TallyTable> Tallies { get; }

    public Following<VoiceBook> Voices { get; }

    public Following<FlowGround> Flows { get; }

    public Following<ImmutableArray<Day>> Timeline { get; }

    public Following<FoldedOperations> Operations { get; }

    public Following<RoadTellings> Roads { get; }

    /// <summary>The words about who holds which place.</summary>
    public Following<ControlIndex> Control { get; }

    /// <summary>The parts after a change to the incidents.</summary>
    public SituationParts After(IncidentChange change, CaseTools tools) => new(this, new(() => change.Fold, tools), change, tools);

    /// <summary>Makes the parts that another view has made, so that nobody waits for what was there before.</summary>
    public void MakeAs(SituationParts before)
    {
        Make(before.Tallies, Tallies);
        Make(before.Voices, Voices);
        Make(before.Flows, Flows);
        Make(before.Timeline, Timeline);
        Make(before.Operations, Operations);
        Make(before.Roads, Roads);
        Make(before.Control, Control);
    }

    private static void Make<T>(Following<T> before, Following<T> now) => _ = before.IsMade ? now.Value : default;

    private static Following<T> After<T>(Following<T> before, Following<T> anew, IncidentChange change, Func<T, IncidentChange, T> follow) => before.After(change, MostChanged, follow, () => anew.Value);
}
