using System.Collections.Immutable;
using Sitrep.Model;
using Sitrep.Situation.Tallies;

namespace Sitrep.Situation.Displacement;

/// <summary>People who had to leave a place, or came back to it.</summary>
/// <param name="Place">Where from, or for returns where to; null for the whole area reported on.</param>
/// <param name="People">Null when nobody gives a number.</param>
public sealed record Flow(string Action, Place? Place, Toll? People, ImmutableArray<VoiceToll> Voices, ImmutableArray<SourcedClaim> Claims);
