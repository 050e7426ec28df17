using System.Collections.Immutable;

namespace Sitrep.Web.Api.Describing;

/// <summary>A parameter of an address, as the OpenAPI document tells of it.</summary>
/// <param name="Kind">"string", "integer" or "boolean".</param>
/// <param name="Format">"date", "date-time"; null for none.</param>
/// <param name="Repeats">It may come several times.</param>
public sealed record QueryWord(string Name, string Description, string Kind = "string", string? Format = null, bool Repeats = false, bool IsRequired = false)
{
    /// <summary>The words that it takes; empty for any.</summary>
    public ImmutableArray<string> OneOf { get; init; } = [];

    /// <summary>Several of the words may come with commas between them.</summary>
    public bool HasCommas { get; init; }

    /// <summary>Of numbers.</summary>
    public int? Least { get; init; }

    /// <summary>What counts when it does not come; null for nothing.</summary>
    public object? Otherwise { get; init; }

    public string? Example { get; init; }
}
