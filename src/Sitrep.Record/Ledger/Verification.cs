using System.Collections.Immutable;

namespace Sitrep.Record.Ledger;

/// <summary>What a check of the whole case found.</summary>
/// <param name="Findings">What is wrong; none when the case is sound.</param>
/// <param name="Head">The tree of the entries as they stand.</param>
/// <param name="Originals">Originals whose bytes are what their hash says.</param>
/// <param name="Evidence">Evidence slices that are what their report's text says.</param>
/// <param name="Unnamed">Originals that no entry names: bytes of a report that was being added when the program ended, or of entries that are gone.</param>
public sealed record Verification(ImmutableArray<Finding> Findings, TreeHead Head, int Originals, int Evidence, int Unnamed)
{
    public bool IsSound => Findings.IsEmpty;
}
