namespace Sitrep.Web.Api;

/// <summary>A case in numbers.</summary>
/// <param name="Version">Changes when anything that can be read here changes.</param>
/// <param name="Days">The first days told of: where the situation changes.</param>
/// <param name="Arrivals">When reports became known here.</param>
public sealed record CaseJson(string Name, string Version, int Reports, int Claims, int Incidents, int Judgements, IEnumerable<DateOnly> Days, IEnumerable<DateTimeOffset> Arrivals);
