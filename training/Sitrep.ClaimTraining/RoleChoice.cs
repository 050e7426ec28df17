using Sitrep.Learning;
using Sitrep.Reading.Claims.Roles;

namespace Sitrep.ClaimTraining;

/// <summary>A choice among the candidates for a role, for both looks at them.</summary>
/// <param name="SecondLook">The second look, given what the first thought.</param>
public sealed record RoleChoice(Role Role, Choice First, Func<float[], Contest> SecondLook)
{
    /// <summary>The candidate chosen: 0 leaves the role empty.</summary>
    public int Best(RoleModel model)
    {
        var scores = First.Scores(model.First);
        return model.Second is { } trees && Contest.Decides(Role) ? SecondLook(scores).Winner(trees, []) : Array.IndexOf(scores, scores.Max());
    }
}
