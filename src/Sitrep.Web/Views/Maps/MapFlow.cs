using Sitrep.Geography.Names;
using Sitrep.Situation.Displacement;
using Sitrep.Web.Words;

namespace Sitrep.Web.Views.Maps;

/// <summary>A movement of people as the map draws it: an arrow between two places, or a mark at the one that is told.</summary>
/// <param name="Line">Longitude and latitude of each end that has a position; one or two.</param>
/// <param name="People">The best number; null when nobody gives one.</param>
public sealed record MapFlow(double[][] Line, string Text, bool Returns, long? People)
{
    /// <summary>So many are drawn at once; the page of movements has all.</summary>
    public const int Most = 300;

    public static IEnumerable<MapFlow> Of(Movements told, Figuring words) => told.Flows.Where(flow => flow.HasPosition).Take(Most)
        .Select(flow => new MapFlow([.. new[] { flow.From, flow.To }.Where(place => place?.Location is not null).Select(place => new[] { place!.Location!.Value.Longitude, place.Location.Value.Latitude })],
            $"{words.Between(flow.From?.Shown(), flow.To?.Shown())}: {(flow.People is { } people ? words.Range(people) + " " : "")}{words.Action(flow.Action)}",
            flow.IsReturn, flow.People?.Best));
}
