using System.Collections.Immutable;
using System.Globalization;
using Sitrep.Situation.Control;
using Sitrep.Situation.Fusion;
using Sitrep.Web.Case;
using Sitrep.Web.Case.Incidents;

namespace Sitrep.Web.Views;

/// <summary>Who holds which place, as told: a page of the places.</summary>
/// <param name="Place">A place's name, to show it alone; null for all.</param>
/// <param name="Unplaced">Only places without a position, which the map cannot show.</param>
/// <param name="Places">The places of this page.</param>
/// <param name="Total">How many there are on all pages.</param>
/// <param name="Page">From 1.</param>
public sealed record ControlView(CaseView Case, string? Place, bool Unplaced, ImmutableArray<PlaceControl> Places, int Total, int Page)
{
    public const int PageSize = 100;

    public int Pages => Math.Max(1, (Total + PageSize - 1) / PageSize);

    public static ControlView Of(CaseView view, string? place, bool unplaced, int page)
    {
        var asked = string.IsNullOrWhiteSpace(place) ? null : place.Trim();
        var all = unplaced ? [.. view.Situation.Control.Places.Where(control => control.Place.Location is null)] : view.Situation.Control.Places;
        var key = asked is null ? null : NameKey.Of(asked);
        var found = key is null ? all : [.. all.Where(control => NameKey.Of(control.Name) == key || control.IsGiven(asked!) || NameKey.Of(control.Place.Surface) == key)];
        found = found.IsEmpty && asked is not null ? ByOtherSpelling(view, all, asked) : found;
        var at = Math.Clamp(page, 1, Math.Max(1, (found.Length + PageSize - 1) / PageSize));
        return new(view, asked, unplaced, [.. found.Skip((at - 1) * PageSize).Take(PageSize)], found.Length, at);
    }

    // "Saraqeb", "سراقب": whichever places of the gazetteer bear the name.
    private static ImmutableArray<PlaceControl> ByOtherSpelling(CaseView view, ImmutableArray<PlaceControl> all, string name)
    {
        var ids = (view.Tools.Places?.Find(name) ?? []).Select(candidate => candidate.Place.Id).ToHashSet(StringComparer.Ordinal);
        return [.. all.Where(control => control.Place.Id is { } id && ids.Contains(id))];
    }

    public string Address(int page)
    {
        string?[] parts = [Place is null ? null : $"place={Uri.EscapeDataString(Place)}", Unplaced ? $"{IncidentFilter.PositionName}=no" : null, VantageQuery.Of(Case.Vantage), page > 1 ? string.Create(CultureInfo.InvariantCulture, $"page={page}") : null];
        return $"/control?{string.Join('&', parts.Where(part => !string.IsNullOrEmpty(part)))}".TrimEnd('?');
    }
}
