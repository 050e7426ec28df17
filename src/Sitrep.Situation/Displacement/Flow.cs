using System.Collections.Immutable;
using Sitrep.Model;
using Sitrep.Situation.Fusion;
using Sitrep.Situation.Tallies;

namespace Sitrep.Situation.Displacement;

/// <summary>People who left one place for another, or came back.</summary>
/// <param name="Id">"f" and twelve hexadecimal digits, of the direction and both ends: the same in every case and at every instant.</param>
/// <param name="Action">"displaced" or "returned".</param>
/// <param name="From">Null when nobody says where from.</param>
/// <param name="To">Null when nobody says where to.</param>
public sealed record Flow(string Id, string Action, Place? From, Place? To)
{
    public const string Returned = "returned";

    readonly Lazy<FlowDetails> opened = new(() => FlowDetails.None);

    internal Flow(string id, string action, Place? from, Place? to, Func<FlowDetails> open) : this(id, action, from, to) => opened = new(open);

    /// <summary>People first; empty when nobody gives a number.</summary>
    public ImmutableArray<FlowCount> Counts { get; init; } = [];

    /// <summary>By their last day.</summary>
    public ImmutableArray<FlowPeriod> Periods => opened.Value.Periods;

    /// <summary>Who is said to have driven them out, those that the actor packs know first.</summary>
    public ImmutableArray<Side> Causes => opened.Value.Causes;

    /// <summary>Everything that says that it happened, with a number or without, in order.</summary>
    public ImmutableArray<SourcedClaim> Claims => opened.Value.Claims;
    public ImmutableArray<SourcedClaim> Denials => opened.Value.Denials;

    /// <summary>Where it began or ended can be shown on a map.</summary>
    public bool HasPosition => From?.Location is not null || To?.Location is not null;

    public bool IsReturn => Action == Returned;
    public Toll? People => Counts.FirstOrDefault(c => c.Unit == FlowUnit.People)?.Toll;
    public Toll? Households => Counts.FirstOrDefault(c => c.Unit == FlowUnit.Households)?.Toll;

    /// <summary>False when everybody who says it says it with reserve.</summary>
    public bool IsCertain => Claims.Any(c => c.Claim.Modality != Modality.Possible);

    /// <summary>True when it is denied, or two voices' numbers exclude each other.</summary>
    public bool Disputed => !Denials.IsEmpty || Counts.Any(c => c.Disputed);
}
