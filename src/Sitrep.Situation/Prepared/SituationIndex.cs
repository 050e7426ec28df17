using System.Collections.Immutable;
using Sitrep.Situation.Access;
using Sitrep.Situation.Control;
using Sitrep.Situation.Fusion;
using Sitrep.Situation.Incidents;
using Sitrep.Situation.Operations;

namespace Sitrep.Situation.Prepared;

/// <summary>
/// A case prepared once, as known at one instant, and then asked for any day (<c>docs/performance.md</c>). As of an earlier day it has the claims that are
/// seen from there; which of them are about one happening, whose voices they are and whom words such as "the enemy" mean stays as all claims known at the
/// instant tell it. For many threads.
/// </summary>
public sealed class SituationIndex
{
    readonly ControlIndex control;
    readonly TallyIndex tallies;
    readonly RoadIndex roads;
    readonly FlowIndex flows;
    readonly DayIndex days;
    readonly OperationGround operations;

    /// <param name="folded">Folded as of every day; as known at an instant or without a limit.</param>
    /// <param name="knownAt">That instant.</param>
    public SituationIndex(IncidentFold folded, DateTimeOffset? knownAt, Fuser fuser, Roads network)
    {
        KnownAt = knownAt;
        var (incidents, sides) = (folded.Incidents, fuser.Sides);
        var versions = IncidentVersions.Of(incidents, new IncidentBuilder(sides, new(sides, folded.Copies, folded.Claims)).Of);
        control = ControlIndex.Of(incidents, sides, fuser.Control);
        tallies = new(versions, incidents, sides);
        roads = new(InOrder([.. folded.Claims]), control.At(Vantage.Latest).Places, network, sides);
        flows = new(versions, incidents, sides, fuser.Households);
        days = new(versions);
        operations = new(versions, sides, fuser.OperationNames);
        Days = [.. folded.Claims.SelectMany(c => new[] { c.SeenFrom, c.Last }).OfType<DateOnly>().Select(d => d.DayNumber).Distinct().Order()];
    }

    /// <summary>The days from which a claim is so, or on which it ends, as numbers, in order: the situation becomes another on no other.</summary>
    public ImmutableArray<int> Days { get; }

    /// <summary>What is known at which instant; null for all.</summary>
    public DateTimeOffset? KnownAt { get; }

    /// <param name="asOf">What is said to have happened up to this day; null is no limit.</param>
    public SituationAt At(DateOnly? asOf) => Of(asOf, control.At(new(asOf)), flows.At(Number(asOf)));

    /// <summary>As <see cref="At"/>, made from the situation as of another day: what did not change between the two is kept.</summary>
    /// <param name="from">Made by this index.</param>
    public SituationAt Step(SituationAt from, DateOnly? asOf) =>
        Of(asOf, control.Step(from.Control, new(asOf)), flows.Step(from.Flows ?? throw new ArgumentException("The situation is not of this index.", nameof(from)), Number(asOf)));

    SituationAt Of(DateOnly? asOf, ControlPicture held, FlowSlots moved) => new(new Vantage(asOf, KnownAt))
    {
        Control = held,
        Tallies = tallies.At(Number(asOf)),
        Access = roads.At(new(asOf), held.Places),
        Displacement = flows.Of(moved),
        Timeline = days.At(Number(asOf)),
        Operations = operations.At(Number(asOf)),
        Flows = moved,
    };

    static int Number(DateOnly? day) => day?.DayNumber ?? IncidentVersion.Never - 1;

    static ImmutableArray<SourcedClaim> InOrder(IEnumerable<SourcedClaim> claims)
    {
        var sorted = claims.ToArray();
        Array.Sort(sorted, SourcedClaim.InOrder);
        return [.. sorted];
    }
}
