using System.Collections.Immutable;
using Sitrep.Model;
using Sitrep.Packs.Weights;

namespace Sitrep.Reading.Claims.Frames;

/// <summary>What a trigger word opens: a type and action, and the grammatical places of its roles.</summary>
/// <param name="Id">"control/capture:capture-verb": the file's type, the action and the frame's own id; it names the rule in claims.</param>
/// <param name="Core">The kind of mention without which there is no claim.</param>
/// <param name="CoreSlots">Where the core may stand, preferred first.</param>
/// <param name="Roles">Where the other roles may stand, preferred first.</param>
/// <param name="Method">The method of table 4 that the trigger itself tells, if any.</param>
/// <param name="Category">The category of table 2 or 3 that the trigger itself tells, if any.</param>
/// <param name="Weak">True for triggers that are more often something else ("take", "hit"): the judge sees it.</param>
/// <param name="Part">True when the trigger itself says that the number is part of another ("was among the dead").</param>
/// <param name="Zero">True when the trigger itself says that the number is nought ("no casualties").</param>
public sealed record Frame(string Id, ClaimType Type, string Action, CoreKind Core, ImmutableArray<string> CoreSlots,
    ImmutableArray<FrameRole> Roles, string? Method = null, string? Category = null, bool Weak = false, bool Zero = false, bool Part = false)
{
    /// <summary>The role of the place at the other end of a movement of people.</summary>
    public const string OtherEnd = "other";

    /// <summary>What models see of its type, its action and itself.</summary>
    public Sign TypeSign { get; } = Sign.Of(Type.ToString());

    public Sign ActionSign { get; } = Sign.Of(Action);

    public Sign IdSign { get; } = Sign.Of(Id);

    /// <summary>The slots of a role; empty when the frame does not name it.</summary>
    public ImmutableArray<string> SlotsOf(string role)
    {
        foreach (var known in Roles)
        {
            if (string.Equals(known.Name, role, StringComparison.Ordinal))
            {
                return known.Slots;
            }
        }

        return [];
    }
}
