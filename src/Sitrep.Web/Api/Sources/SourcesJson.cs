using Sitrep.Web.Case.Sources;

namespace Sitrep.Web.Api.Sources;

/// <summary>A page of voices, most claims first.</summary>
/// <param name="Total">How many there are.</param>
/// <param name="Next">The address of the next page, if there is one.</param>
public sealed record SourcesJson(int Total, string? Next, IEnumerable<SourceEntry> Sources);
