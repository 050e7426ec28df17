using System.Collections.Immutable;
using Sitrep.Situation.Fusion;
using Sitrep.Situation.Incidents;

namespace Sitrep.Situation.Control;

/// <summary>Folds what incidents tell into who holds each place, from one vantage; to ask for many, keep a <see cref="ControlIndex"/>.</summary>
public static class ControlFold
{
    public static ControlPicture At(IEnumerable<Incident> incidents, Vantage vantage, Fuser fuser) => ControlIndex.Of(incidents, fuser.Sides, fuser.Control).At(vantage);

    /// <summary>The places of incidents that were themselves folded from the vantage.</summary>
    public static ImmutableArray<PlaceControl> Of(IEnumerable<Incident> incidents, Fuser fuser) => At(incidents, Vantage.Latest, fuser).Places;
}
