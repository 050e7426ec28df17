namespace Sitrep.Web.Api.Describing.Marks;

/// <summary>What a route answers or does, as a sentence of the OpenAPI document.</summary>
internal sealed record Description(string Summary);
