using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;

namespace Sitrep.Web.Views.Maps;

/// <summary>What the map shows beside incidents; it is in the address, so that a link shows the same map.</summary>
/// <param name="Shown">Names of <see cref="All"/>.</param>
public sealed record MapLayers(ImmutableArray<string> Shown)
{
    /// <summary>The parameter of the address; "incidents" among its values says that it was chosen at all.</summary>
    public const string Name = "layer", Always = "incidents";

    public static ImmutableArray<string> All { get; } = ["control", "claimed", "roads", "displacement"];

    private static readonly ImmutableArray<string> Usual = ["control", "roads"];

    public bool IsUsual => Shown.SequenceEqual(Usual);

    public bool Shows(string name) => Shown.Contains(name);

    public static MapLayers From(IQueryCollection query) => query[Name].Count == 0 ? new(Usual) : new([.. All.Where(name => query[Name].Contains(name))]);

    /// <summary>"layer=incidents&amp;layer=roads"; empty for the usual ones.</summary>
    public string ToQuery() => IsUsual ? "" : string.Join('&', Shown.Prepend(Always).Select(name => $"{Name}={name}"));
}
