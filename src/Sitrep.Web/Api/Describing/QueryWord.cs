using System.Collections.Immutable;

namespace Sitrep.Web.Api.Describing;

/// <summary>A parameter of an address, as the OpenAPI document tells of it.</summary>
/// <param name="Kind">"string", "integer" or "boolean".</param>
/// <param name="Format">"date", "date-time"; null for none.</param>
/// <param name="OneOf">The words that it takes; empty for any.</param>
public sealed record QueryWord(string Name, string Description, string Kind = "string", string? Format = null, bool Repeats = false, bool IsRequired = false)
{
    public ImmutableArray<string> OneOf { get; init; } = [];
}
