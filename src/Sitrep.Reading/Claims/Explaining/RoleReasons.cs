using System.Collections.Immutable;
using Sitrep.Model.Reasons;
using Sitrep.Reading.Claims.Roles;
using Sitrep.Reading.Claims.Roles.Candidates;

namespace Sitrep.Reading.Claims.Explaining;

/// <summary>Asks the roles of a draft again, all candidates this time.</summary>
sealed class RoleReasons(Retrace trace)
{
    readonly RoleChoices choices = trace.Roles.In(trace.View);

    public ImmutableArray<RoleReason> Of(Cast cast, Cast? before) =>
    [
        .. from role in Enum.GetValues<Role>()
           where Casting.Asked(cast.Draft, role)
           select Weigh(cast, role, new(before, role == Role.Target ? cast.Actor : null),
               role switch { Role.Actor => Casting.MayAct(trace.View, cast.Draft), Role.Target => Casting.MaySuffer(cast.Draft, cast.Actor), _ => null }),
    ];

    RoleReason Weigh(Cast cast, Role role, Company company, Predicate<Candidate>? admits)
    {
        var chosen = cast[role];
        return new(CandidateLister.NameOf(role),
        [
            .. choices.Weigh(cast.Draft, role, company, admits).OrderByDescending(w => w.Score).Select(w => w.Candidate is { } candidate
                ? new RoleCandidate(candidate.Span, candidate.Kind.Name, candidate.Slot, w.Score, candidate == chosen)
                : new RoleCandidate(null, "none", "", w.Score, chosen is null)),
        ]);
    }
}
