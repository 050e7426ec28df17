using Sitrep.Web.Case.Search;

namespace Sitrep.Web.Api.Search;

/// <summary>Names that complete what somebody types.</summary>
public sealed record NamesJson(IEnumerable<FoundName> Names);
