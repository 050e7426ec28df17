namespace Sitrep.Model.Reasons;

/// <summary>What became of a draft.</summary>
public enum DraftFate : byte
{
    /// <summary>It is a claim.</summary>
    Kept,

    /// <summary>Its probability is under the threshold.</summary>
    Unlikely,

    /// <summary>A more probable draft reads the same words.</summary>
    Outdone,
}
