namespace Sitrep.Web.Api.Describing.Marks;

/// <summary>A status that a route may answer with problem details.</summary>
/// <param name="Schema">What they are, by their name among the document's schemas.</param>
internal sealed record Refusal(int Status, string Why, string Schema = "Problem");
