namespace Sitrep.Web.Api.Describing.Marks;

/// <summary>What is sent to a route.</summary>
/// <param name="Schema">By its name among the document's schemas.</param>
internal sealed record Body(string Schema, string Type);
