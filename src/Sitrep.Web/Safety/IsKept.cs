namespace Sitrep.Web.Safety;

/// <summary>Marks routes whose answers may be kept (<see cref="KeptAnswers"/>).</summary>
internal sealed record IsKept;
