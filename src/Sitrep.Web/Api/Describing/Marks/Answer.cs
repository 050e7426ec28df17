namespace Sitrep.Web.Api.Describing.Marks;

/// <summary>A way in which a route answers when all is well.</summary>
/// <param name="Type">Its media type; empty for an answer without a body.</param>
/// <param name="Schema">What it is, by its name among the document's schemas; null for bytes and text of others' formats.</param>
/// <param name="Header">A header that comes with it: Location, Content-Disposition.</param>
internal sealed record Answer(int Status, string Type, string? Schema, string? Header = null);
