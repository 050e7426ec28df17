namespace Sitrep.Exchange.Out.Briefs;

/// <summary>Words of a source that a line cites, by their letter.</summary>
public sealed record BriefQuote(string Letter, string Text);
