namespace Sitrep.Web.Words;

/// <summary>A piece of a phrase.</summary>
/// <param name="Value">True when it comes from a report, a gazetteer or an actor list.</param>
public readonly record struct PhrasePart(string Text, bool Value);
