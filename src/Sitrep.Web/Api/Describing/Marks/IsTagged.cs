namespace Sitrep.Web.Api.Describing.Marks;

/// <summary>Marks routes whose answers have an entity tag (<see cref="Safety.Unchanged"/>).</summary>
internal sealed record IsTagged;
