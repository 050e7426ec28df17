namespace Sitrep.Record.Redactions;

/// <summary>Something that no output shows from now on, at whichever instant it looks. What was received stays sealed in the ledger and the originals.</summary>
public sealed record Redaction(RedactionKind Kind)
{
    /// <summary>The report that a span lies in.</summary>
    public string? Report { get; init; }

    /// <summary>First offset of the span, in UTF-16 units of the report's text.</summary>
    public int? Start { get; init; }

    /// <summary>The offset after the span.</summary>
    public int? End { get; init; }

    /// <summary>The name that is hidden wherever it stands, or the place whose position is coarsened (a name, or a gazetteer's id).</summary>
    public string? Name { get; init; }

    /// <summary>The width of the cells, in degrees, to whose middles positions are moved.</summary>
    public double? Grid { get; init; }

    /// <summary>The entry of the redaction that is taken back.</summary>
    public long? Lifts { get; init; }

    public string? Reason { get; init; }

    /// <summary>Random digits, so that nobody who sees the entry's hash can find the hidden words by trying.</summary>
    public string? Salt { get; init; }
}
