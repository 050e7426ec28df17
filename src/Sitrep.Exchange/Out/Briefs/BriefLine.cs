using System.Collections.Immutable;

namespace Sitrep.Exchange.Out.Briefs;

/// <summary>One statement of the brief with the quotes that it rests on.</summary>
/// <param name="Citations">"3a": quote a of source 3.</param>
public sealed record BriefLine(string Text, ImmutableArray<string> Citations);
