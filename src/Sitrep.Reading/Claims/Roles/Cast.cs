using Sitrep.Reading.Claims.Drafts;
using Sitrep.Reading.Claims.Roles.Candidates;

namespace Sitrep.Reading.Claims.Roles;

/// <summary>Who and what fill the roles of a draft; null where a role is empty or not asked.</summary>
public sealed record Cast(Draft Draft, Candidate? Actor, Candidate? Target, Candidate? Place, Candidate? Time, Candidate? Means)
{
    public Candidate? this[Role role] => role switch
    {
        Role.Actor => Actor,
        Role.Target => Target,
        Role.Place => Place,
        Role.Time => Time,
        _ => Means,
    };
}
