namespace Sitrep.Web.Api.Adding;

/// <summary>What became of the reports of a request, each in turn.</summary>
public sealed record AdditionsJson(IReadOnlyList<AdditionJson> Reports);
