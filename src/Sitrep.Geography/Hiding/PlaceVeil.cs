using Sitrep.Geography.Names;
using Sitrep.Model;

namespace Sitrep.Geography.Hiding;

/// <summary>What of places a case's redactions hide: where some lie exactly, and what some are called. Immutable, safe for many threads.</summary>
public sealed class PlaceVeil
{
    /// <summary>The cells, in degrees, to which a place is moved whose name alone is hidden.</summary>
    public const double UsualGrid = 0.5;

    readonly Dictionary<string, double> grids = new(StringComparer.Ordinal);
    readonly Func<string, bool> tellsName;

    /// <param name="coarsened">Places by name or id, with the width of the cells that they are moved to, in degrees.</param>
    /// <param name="names">The names that are hidden.</param>
    /// <param name="tellsName">Whether one of these stands in a text.</param>
    public PlaceVeil(IReadOnlyCollection<(string Name, double Grid)> coarsened, IReadOnlyCollection<string> names, Func<string, bool> tellsName)
    {
        (Coarsened, Names, this.tellsName) = (coarsened, names, tellsName);
        foreach (var (name, grid) in coarsened)
        {
            grids[name] = grids[NameFolding.Fold(name)] = grid;
        }

        Key = string.Join('\n', coarsened.Select(c => FormattableString.Invariant($"{c.Grid} {c.Name}")).Concat(names.Select(name => $"- {name}")).Order(StringComparer.Ordinal));
    }

    public static PlaceVeil None { get; } = new([], [], _ => false);

    /// <summary>The places whose position is hidden, as whoever hid them named them.</summary>
    public IReadOnlyCollection<(string Name, double Grid)> Coarsened { get; }

    public IReadOnlyCollection<string> Names { get; }

    /// <summary>The same for veils that hide the same.</summary>
    public string Key { get; }

    public bool HidesNothing => Key.Length == 0;

    /// <summary>The cells to which a place of this id, or of this name however it is typed, is moved; null when it is not.</summary>
    public double? GridOf(string? name) => name is null ? null : grids.TryGetValue(name, out var grid) || grids.TryGetValue(NameFolding.Fold(name), out grid) ? grid : null;

    /// <summary>True when a hidden name stands in a text.</summary>
    public bool TellsName(string text) => tellsName(text);

    /// <summary>The middle of the cell that a point lies in.</summary>
    public static GeoPoint Middle(GeoPoint at, double grid) => new(Middle(at.Latitude, grid), Middle(at.Longitude, grid));

    static double Middle(double degrees, double grid) => Math.Round((Math.Floor(degrees / grid) + 0.5) * grid, 4);
}
