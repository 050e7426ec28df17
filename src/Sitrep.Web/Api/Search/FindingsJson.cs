using Sitrep.Web.Case.Search;

namespace Sitrep.Web.Api.Search;

/// <summary>What a search found.</summary>
/// <param name="Total">How many reports and claims, at most a thousand.</param>
public sealed record FindingsJson(int Total, string? Next, IEnumerable<FoundJson> Found, IEnumerable<FoundIncident> Incidents, IEnumerable<FoundName> Places, IEnumerable<FoundName> Actors,
    IEnumerable<string> Others);
