namespace Sitrep.Situation.Incidents;

/// <summary>A claim of an incident with whose voice it is and what that voice has to do with it.</summary>
public sealed record Saying(SourcedClaim Claim, Source Source, Stance Stance)
{
    /// <summary>Says that it happened, without reserve.</summary>
    public bool Affirms => Claim.SaysItHappened && Claim.Claim.Modality != Model.Modality.Possible;
}
