using System.Collections.Immutable;

namespace Sitrep.Exchange.Out.Briefs;

/// <summary>A report that the brief cites.</summary>
/// <param name="Number">From 1, in the order of publication.</param>
/// <param name="Id">The hash of the original bytes.</param>
public sealed record BriefSource(int Number, string Name, string Description, string Id, ImmutableArray<BriefQuote> Quotes);
