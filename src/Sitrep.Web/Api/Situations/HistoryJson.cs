namespace Sitrep.Web.Api.Situations;

/// <summary>How an incident came to be what it is, the first step first.</summary>
public sealed record HistoryJson(string Incident, IEnumerable<StepJson> Steps);
