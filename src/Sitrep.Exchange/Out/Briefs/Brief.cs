using System.Collections.Immutable;

namespace Sitrep.Exchange.Out.Briefs;

/// <summary>A situation report for people, before it takes a form.</summary>
/// <param name="Scope">What it rests on and from where it looks, in one line.</param>
public sealed record Brief(string Title, string Scope, ImmutableArray<BriefSection> Sections, string SourcesHeading, ImmutableArray<BriefSource> Sources);
