namespace Sitrep.Model;

/// <summary>One attributed statement, tied to the words that carry it.</summary>
/// <param name="Id">Unique within its report, stable for the same text and program; the record keys claims by report and content.</param>
/// <param name="Action">The type's own list in table 1 of the claim format, in its wire spelling ("break-siege").</param>
/// <param name="Evidence">The words that carry it.</param>
/// <param name="Rule">The frame, or model, that made it.</param>
/// <param name="Confidence">Calibrated probability, 0 to 1, that it is right.</param>
public sealed record Claim(string Id, ClaimType Type, string Action, Span Evidence, string Rule, double Confidence)
{
    public Place? Place { get; init; }

    /// <summary>The other end of a movement of people: where those who left went, or where those who came back came from.</summary>
    public Place? OtherPlace { get; init; }
    public Party? Actor { get; init; }
    public Party? Target { get; init; }
    public Count? Count { get; init; }
    public string? CountSurface { get; init; }
    public string? Category { get; init; }
    public string? Item { get; init; }
    public string? Method { get; init; }
    public ClaimTime? Time { get; init; }
    public Attribution? Attribution { get; init; }
    public Modality Modality { get; init; }

    /// <summary>Id of the claim whose count includes this one's.</summary>
    public string? PartOf { get; init; }

    /// <summary>A running total since a start, not an increment.</summary>
    public bool Cumulative { get; init; }

    /// <summary>The content hash (<see cref="ClaimRef"/>) of the claim as it was read, on a claim of which a redaction hides a part; else null.</summary>
    public string? Sealed { get; init; }
}
