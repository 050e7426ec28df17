namespace Sitrep.Situation.Operations;

/// <summary>An operation as it is once everything about it is seen.</summary>
/// <param name="From">The first day, as a day number, as of which it is so.</param>
sealed record SettledOperation(NamedOperation Named, Operation Operation, int From)
{
    /// <summary>True when an operation as of a day is this one.</summary>
    public bool Holds(NamedOperation named, int day) => day >= From && named.Words.Count == Named.Words.Count && named.Words.TrueForAll(w => Named.Tells(w.Claim));
}
