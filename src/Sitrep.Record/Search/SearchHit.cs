using Sitrep.Model;
using Sitrep.Situation;

namespace Sitrep.Record.Search;

/// <summary>Something that a search found: a report by its text, or a claim by what it says.</summary>
/// <param name="Claim">The claim; null when the report's text was found.</param>
/// <param name="Snippet">The words around what was found, with the found words between ‹ and ›.</param>
public sealed record SearchHit(ReceivedReport Report, Claim? Claim, string Snippet);
