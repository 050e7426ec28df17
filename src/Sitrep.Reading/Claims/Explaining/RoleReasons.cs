using System.Collections.Immutable;
using Sitrep.Model;
using Sitrep.Model.Reasons;
using Sitrep.Reading.Claims.Building;
using Sitrep.Reading.Claims.Drafts;
using Sitrep.Reading.Claims.Frames;
using Sitrep.Reading.Claims.Roles;

namespace Sitrep.Reading.Claims.Explaining;

/// <summary>Asks the roles of a draft again, all candidates this time.</summary>
sealed class RoleReasons(Retrace trace)
{
    public ImmutableArray<RoleReason> Of(Draft draft)
    {
        var actor = trace.Roles.Choose(trace.View, draft, Role.Actor, ClaimBuilder.MayAct);
        return
        [
            .. from role in Enum.GetValues<Role>()
               where Asked(draft, role)
               select Weigh(draft, role, role switch { Role.Actor => ClaimBuilder.MayAct, Role.Target => ClaimBuilder.OtherThan(actor), _ => null }),
        ];
    }

    /// <summary>The place that a frame is about is its thing and is not chosen; only attacks and casualties have means.</summary>
    static bool Asked(Draft draft, Role role) => role switch
    {
        Role.Place => draft.Frame.Core != CoreKind.Place && draft.Origin != "several",
        Role.Means => draft.Frame.Type is ClaimType.Attack or ClaimType.Casualty,
        _ => true,
    };

    RoleReason Weigh(Draft draft, Role role, Predicate<Candidate>? admits)
    {
        var chosen = trace.Roles.Choose(trace.View, draft, role, admits);
        return new(CandidateLister.NameOf(role),
        [
            .. trace.Roles.Weigh(trace.View, draft, role, admits).OrderByDescending(w => w.Score).Select(w => w.Candidate is { } candidate
                ? new RoleCandidate(candidate.Span, RoleFeatures.KindOf(candidate.Mention), candidate.Slot, w.Score, candidate == chosen)
                : new RoleCandidate(null, "none", "", w.Score, chosen is null)),
        ]);
    }
}
