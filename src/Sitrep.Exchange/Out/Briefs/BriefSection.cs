using System.Collections.Immutable;

namespace Sitrep.Exchange.Out.Briefs;

/// <summary>A heading and its lines; never without lines.</summary>
public sealed record BriefSection(string Heading, ImmutableArray<BriefLine> Lines);
