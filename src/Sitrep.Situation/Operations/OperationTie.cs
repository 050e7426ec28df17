namespace Sitrep.Situation.Operations;

/// <summary>Why an incident belongs to an operation, the surest first.</summary>
public enum OperationTie : byte
{
    /// <summary>It tells of the operation itself: its launch, course or end.</summary>
    Itself,

    /// <summary>A sentence tells both.</summary>
    SameSentence,

    /// <summary>A report that names the operation tells it of the side that runs it.</summary>
    SameReport,

    /// <summary>The side that runs it is said to have taken part, where and when the operation went on.</summary>
    ActorAreaTime,
}
