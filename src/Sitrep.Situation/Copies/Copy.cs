using System.Collections.Immutable;
using Sitrep.Model;

namespace Sitrep.Situation.Copies;

/// <summary>A report that repeats an earlier one, wholly or in passages.</summary>
/// <param name="Report">The later one.</param>
/// <param name="Of">The earlier one: published before, or known here before when they were published together.</param>
/// <param name="Passages">Where the later one repeats it, in the later one's text.</param>
/// <param name="Share">The part of the later one's words that is repeated, 0 to 1.</param>
public sealed record Copy(Report Report, Report Of, ImmutableArray<Span> Passages, double Share);
