namespace Sitrep.Situation.Operations;

/// <summary>How an operation stands, as told.</summary>
public enum OperationStatus : byte
{
    /// <summary>It is only said that it will come, or may.</summary>
    Planned,

    /// <summary>It is said to have begun or to go on, and nobody says that it has ended.</summary>
    Ongoing,

    /// <summary>It is said to have ended.</summary>
    Ended,
}
