using System.Collections.Immutable;
using Sitrep.Model;

namespace Sitrep.Situation.Control;

/// <summary>Who holds each place of which anything is told, from one vantage. Places of which nothing is told are unknown; they are not in it.</summary>
/// <param name="Places">By name.</param>
public sealed record ControlPicture(Vantage Vantage, ImmutableArray<PlaceControl> Places)
{
    readonly Lazy<Dictionary<string, PlaceControl>> byKey = new(() => Places.ToDictionary(p => p.Key, StringComparer.Ordinal));

    /// <summary>By the number of the track in the index that made it; empty slots are places of which nothing is seen.</summary>
    internal ImmutableArray<PlaceControl?> Slots { get; init; } = [];

    /// <summary>What is told of a place; <see cref="PlaceStatus.Unknown"/> when nothing is.</summary>
    public PlaceControl Of(Place place) => byKey.Value.GetValueOrDefault(PlaceKey.Of(place)) ?? PlaceControl.Unknown(PlaceKey.Of(place), place);

    /// <summary>The places told under a name, as it is spelt in the gazetteer or in a report.</summary>
    public IEnumerable<PlaceControl> Named(string name) => Places.Where(p => p.Bears(name));
}
