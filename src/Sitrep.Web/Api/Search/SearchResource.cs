using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Sitrep.Situation.Fusion;
using Sitrep.Web.Case;
using Sitrep.Web.Case.Search;

namespace Sitrep.Web.Api.Search;

/// <summary>/api/v1/search: reports, claims, incidents, places and actors by words; /api/v1/names: the names that complete what is typed.</summary>
internal static class SearchResource
{
    private const int MostNames = 10;

    public static IResult Find(HttpRequest request, SearchDesk desk)
    {
        try
        {
            var found = desk.Find(request.Query["q"].ToString(), VantageQuery.From(request.Query));
            var page = Paging.Of(request, found.Texts.Length);
            return TypedResults.Ok(new FindingsJson(found.Texts.Length, page.Next, found.Texts.Skip(page.Offset).Take(page.Limit).Select(FoundJson.Of),
                found.Incidents.Select(FoundIncident.Of), found.Places, found.Actors, found.Others));
        }
        catch (FormatException e)
        {
            return Asked.Refused(e.Message);
        }
    }

    public static Ok<NamesJson> Places(HttpRequest request, CompletionDesk desk) => TypedResults.Ok(new NamesJson(desk.Places(request.Query["q"].ToString())));

    public static Ok<NamesJson> Actors(HttpRequest request, CompletionDesk desk) => TypedResults.Ok(new NamesJson(desk.Actors(request.Query["q"].ToString())));

    /// <summary>Places that a way can be asked between.</summary>
    public static Ok<NamesJson> Roads(HttpRequest request, CurrentCase current)
    {
        var begin = ' ' + NameKey.Of(request.Query["q"].ToString());
        var names = current.View().Tools.Roads.Network.Nodes.Where(node => node.Names.Any(name => (' ' + NameKey.Of(name)).Contains(begin, StringComparison.Ordinal))).Select(node => node.Names[0]);
        return TypedResults.Ok(new NamesJson(names.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Take(MostNames).Select(name => new FoundName(name, name, 0))));
    }
}
