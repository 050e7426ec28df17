using System.Collections.Immutable;
using System.Globalization;
using Sitrep.Geography.Roads;
using Sitrep.Situation.Access;
using Sitrep.Web.Case;
using Sitrep.Web.Case.Ways;

namespace Sitrep.Web.Views;

/// <summary>Which roads can be passed, as told, and whether one gets from one place to another.</summary>
/// <param name="From">As asked; null when nothing is asked.</param>
/// <param name="Asked">Null when nothing is asked.</param>
/// <param name="Told">Stretches about which anything is told, the worst first.</param>
public sealed record RoadsView(CaseView Case, string? From, string? To, RoadAnswer? Asked, ImmutableArray<SegmentAccess> Told)
{
    public AccessAnswer? Answer => Asked?.Answer;

    /// <summary>Names that the roads pass, for completion.</summary>
    public IEnumerable<string> Names => Network.Nodes.Where(node => !node.Names.IsEmpty).Select(node => node.Names[0]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    public ImmutableArray<string> CutOff => [.. Case.Situation.Roads.CutOff().Select(Name)];

    private RoadNetwork Network => Case.Situation.Roads.Network;

    public static RoadsView Of(CaseView view, RoadDesk desk, string? from, string? to)
    {
        var (start, end) = (Blank(from), Blank(to));
        return new(view, start, end, start is null || end is null ? null : desk.Between(view.Vantage, start, end),
            [.. view.Situation.Roads.Segments.Where(segment => segment.Status != RoadStatus.Open || segment.IsReopened).OrderByDescending(segment => segment.Status)]);
    }

    /// <summary>A node's first name, else where it lies.</summary>
    public string Name(int node) => Network.Nodes[node] is { Names: [var name, ..] } ? name
        : string.Create(CultureInfo.InvariantCulture, $"{Network.Nodes[node].Location.Latitude:0.###}, {Network.Nodes[node].Location.Longitude:0.###}");

    /// <summary>The named places that a way passes, in its order.</summary>
    public IEnumerable<string> Places(Way way) => way.Nodes.Where(node => !Network.Nodes[node].Names.IsEmpty).Select(Name);

    private static string? Blank(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();
}
