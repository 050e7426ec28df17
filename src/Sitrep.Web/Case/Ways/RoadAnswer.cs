using Sitrep.Situation.Access;

namespace Sitrep.Web.Case.Ways;

/// <summary>Whether one gets from one place to another, or why that cannot be told.</summary>
/// <param name="Place">The name that is the trouble.</param>
/// <param name="Answer">Null when there is trouble.</param>
public sealed record RoadAnswer(RoadTrouble Trouble, string? Place, RoadAccess? Roads = null, AccessAnswer? Answer = null);
