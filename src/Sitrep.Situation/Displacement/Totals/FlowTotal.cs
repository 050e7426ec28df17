using Sitrep.Situation.Tallies;

namespace Sitrep.Situation.Displacement;

/// <summary>What all flows of one direction come to. Those who came back are not taken off those who left: nobody says that they are the same.</summary>
/// <param name="Action">"displaced" or "returned".</param>
public sealed record FlowTotal(string Action, FlowUnit Unit, Toll Toll);
