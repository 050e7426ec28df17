using Sitrep.Model.Mentions;
using Sitrep.Reading.Claims.Roles.Candidates;

namespace Sitrep.Reading.Claims.Roles;

/// <summary>Tells whether two candidates are one party.</summary>
static class Parties
{
    public static bool AreOne(Candidate a, Candidate b) => (a.Mention, b.Mention) switch
    {
        (ActorMention one, ActorMention other) => AreOne(one, other),
        (PersonMention one, PersonMention other) => one.Name is not null && one.Name == other.Name,
        _ => a.Span == b.Span,
    };

    public static bool AreOne(ActorMention one, ActorMention other) => one.Id is not null || other.Id is not null ? one.Id == other.Id : one.Name == other.Name;
}
