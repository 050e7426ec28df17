namespace Sitrep.Exchange.In;

/// <summary>Why a file could not be read as a report, and what its owner can do about it.</summary>
/// <param name="Reason">What is wrong, without a full stop: "is empty".</param>
/// <param name="Remedy">What to do next, as a sentence.</param>
public sealed record Refusal(string File, string Reason, string Remedy)
{
    /// <summary>One line. A file's name may hold anything, so control characters are shown as "?".</summary>
    public override string ToString() => string.Concat($"{File}: {Reason}. {Remedy}".Select(c => char.IsControl(c) ? '?' : c));
}
