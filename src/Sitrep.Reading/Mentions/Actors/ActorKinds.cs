using Sitrep.Model;

namespace Sitrep.Reading.Mentions.Actors;

/// <summary>ACLED's kinds as packs spell them.</summary>
static class ActorKinds
{
    public static ActorKind Of(string? text) => text switch
    {
        "state-forces" => ActorKind.StateForces,
        "rebel-group" => ActorKind.RebelGroup,
        "political-militia" => ActorKind.PoliticalMilitia,
        "identity-militia" => ActorKind.IdentityMilitia,
        "rioters" => ActorKind.Rioters,
        "protesters" => ActorKind.Protesters,
        "civilians" => ActorKind.Civilians,
        "external-forces" => ActorKind.ExternalForces,
        _ => ActorKind.Unknown,
    };
}
