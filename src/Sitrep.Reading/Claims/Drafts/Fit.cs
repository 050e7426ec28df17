namespace Sitrep.Reading.Claims.Drafts;

/// <summary>How surely a phrase is of the kind that a frame asks for.</summary>
public enum Fit : byte
{
    /// <summary>It is of another kind.</summary>
    None,

    /// <summary>A noun phrase of no known kind.</summary>
    Phrase,

    /// <summary>A mention of the kind inside the phrase.</summary>
    Nested,

    /// <summary>A mention of the kind with the same head.</summary>
    Exact,
}
