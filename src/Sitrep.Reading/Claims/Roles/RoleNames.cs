using Sitrep.Packs.Weights;
using Sitrep.Reading.Claims.Roles.Candidates;

namespace Sitrep.Reading.Claims.Roles;

/// <summary>The beginnings of the features of one role.</summary>
sealed class RoleNames(Role role)
{
    public Feature Whole { get; } = Begin(role);
    public Feature None { get; } = Begin(role, "none");
    public Feature Slot { get; } = Begin(role, "slot");
    public Feature Rank { get; } = Begin(role, "rank");
    public Feature Kind { get; } = Begin(role, "kind");
    public Feature Opposite { get; } = Begin(role, "opposite");
    public Feature Before { get; } = Begin(role, "before");
    public Feature Far { get; } = Begin(role, "far");
    public Feature Path { get; } = Begin(role, "path");
    public Feature Between { get; } = Begin(role, "between");
    public Feature Relation { get; } = Begin(role, "relation");
    public Feature Pos { get; } = Begin(role, "pos");
    public Feature Lemma { get; } = Begin(role, "lemma");
    public Feature Named { get; } = Begin(role, "named");

    static Feature Begin(Role role) => Feature.Constant(CandidateLister.NameOf(role));

    static Feature Begin(Role role, string part) => Begin(role).Constant(Sign.Of(part));
}
