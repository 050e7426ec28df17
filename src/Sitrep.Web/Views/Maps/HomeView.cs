using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using Sitrep.Web.Case;
using Sitrep.Web.Case.Claims;
using Sitrep.Web.Case.Incidents;
using Sitrep.Web.Case.Map;
using Sitrep.Web.Views.Maps.Picture;

namespace Sitrep.Web.Views.Maps;

/// <summary>What the first page shows: the map with its layers, the incidents that pass the filter, and what is looked at.</summary>
/// <param name="Chosen">The incident that is looked at.</param>
/// <param name="ChosenClaim">The claim that is looked at, when no incident is.</param>
/// <param name="Extent">What the map looks at first.</param>
/// <param name="Picture">The map as it begins; null when no incident has a position.</param>
/// <param name="Sides">Who holds or claims places, those with most first: the legend's colours in order.</param>
public sealed record HomeView(IncidentsView List, MapLayers Layers, IncidentView? Chosen, ClaimEntry? ChosenClaim, MapExtent? Extent, MapPicture? Picture, ImmutableArray<string> Sides)
{
    /// <summary>So many sides have colours of their own.</summary>
    private const int MostSides = 7;

    /// <summary>So many rings are drawn at once: a browser holds each as a button.</summary>
    public const int MostRings = 250;

    public CaseView Case => List.Case;

    /// <summary>The chosen place's name, if the filter asks for one.</summary>
    public string? PlaceName => List.Filter.Claims.Place is { } key ? Case.Claims.FirstOrDefault(claim => claim.PlaceKey == key)?.PlaceName ?? key : null;

    public string? ChosenPlace => List.Filter.Claims.Place ?? (Chosen?.Entry.Lead ?? ChosenClaim)?.PlaceKey;

    /// <summary>What of it the map cannot show.</summary>
    public Unplaced Unplaced => Unplaced.Of(List, Layers);

    /// <summary>How many movements of people have a place on the map; 0 where it shows none.</summary>
    public int Movements => Layers.Shows("displacement") ? Case.Situation.Displacement.Flows.Count(flow => flow.HasPosition) : 0;

    /// <summary>What the map shows: everywhere what passes the filter, whichever place the list is about.</summary>
    public IncidentFilter Everywhere => OfMap(List.Filter);

    public static HomeView Of(CaseView view, IQueryCollection query, int page, CaseTools tools, PictureDesk pictures)
    {
        var list = IncidentsView.Of(view, IncidentFilter.From(query), page);
        var chosen = (string?)query["incident"] is { } id ? IncidentView.Of(view, id, tools) : null;
        return new(list, MapLayers.From(query), chosen, chosen is null && (string?)query["claim"] is { } key ? view.Claim(key) : null,
            view.Situation.Extent, view.Situation.Extent is { } extent ? pictures.Draw(extent, OfMap(list.Filter)) : null, [.. view.Situation.Claimants.Take(MostSides)]);
    }

    /// <summary>The address of the page that says in words what a layer shows, from the same clocks.</summary>
    public string PageOf(string layer, string asked = "")
    {
        var query = string.Join('&', new[] { asked, VantageQuery.Of(Case.Vantage) }.Where(part => part.Length > 0));
        return $"/{(layer == "claimed" ? "control" : layer)}{(query.Length == 0 ? "" : "?")}{query}";
    }

    /// <summary>The address of this page with another filter, with something chosen, or with another page of the list.</summary>
    public string Address(IncidentFilter? filter = null, string? incident = null, int? page = null)
    {
        string?[] parts = [(filter ?? List.Filter).ToQuery().TrimStart('?'), Layers.ToQuery(), incident is null ? null : $"incident={incident}", page is > 1 ? $"page={page}" : null];
        var query = string.Join('&', parts.Where(part => !string.IsNullOrEmpty(part)));
        return query.Length == 0 ? "/" : $"/?{query}";
    }

    private static IncidentFilter OfMap(IncidentFilter filter) => filter with { Claims = filter.Claims with { Place = null } };
}
