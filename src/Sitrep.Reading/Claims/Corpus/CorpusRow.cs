using System.Collections.Immutable;
using Sitrep.Packs;

namespace Sitrep.Reading.Claims.Corpus;

/// <summary>Texts of a pack's corpus and the claims that each of them must give, no more and no less.</summary>
public sealed record CorpusRow(ImmutableArray<ExpectedClaim> Gives, ImmutableArray<string> Texts)
{
    /// <summary>Reads the rows of a <c>*.corpus.yaml</c>.</summary>
    public static IEnumerable<CorpusRow> Read(PackNode file) => (file["rows"] ?? PackNode.OfItems([])).Each.Select(row =>
        row["nothing"] is { } nothing
            ? new CorpusRow([], [.. nothing.Texts])
            : new CorpusRow([.. row.TextsOf("gives").Select(ExpectedClaim.Parse)], [.. row.TextsOf("texts")]));
}
