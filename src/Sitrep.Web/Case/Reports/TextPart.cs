using System.Collections.Immutable;
using Sitrep.Web.Case.Claims;

namespace Sitrep.Web.Case.Reports;

/// <summary>A piece of a report's text and the claims whose evidence it belongs to, the shortest evidence first.</summary>
/// <param name="Begins">The claims whose evidence begins here: their anchors stand here.</param>
public sealed record TextPart(string Text, ImmutableArray<ClaimEntry> Claims, ImmutableArray<ClaimEntry> Begins);
