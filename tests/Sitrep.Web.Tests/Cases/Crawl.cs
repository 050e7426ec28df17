using AngleSharp.Html.Parser;
using Sitrep.Exchange.Out.Events;
using Sitrep.Web.Case;

namespace Sitrep.Web.Tests.Cases;

/// <summary>Every address that there is to get: each route with what its parameters may be in a case, and where pages lead from there.</summary>
internal static class Crawl
{
    private const int MostLinks = 400;

    private static readonly string[] Formats = ["json", "jsonl", "geojson", "csv", "md", "text", "pdf"];

    /// <summary>All routes for reading with all their parameters filled; a parameter that nobody has told the values of fails the test.</summary>
    public static IEnumerable<string> Addresses(Served served, CaseView view)
    {
        foreach (var route in served.Routes.SelectMany(ApiRoute.Of).Where(route => route.Method == "GET" && !route.Path.StartsWith("/client", StringComparison.Ordinal)))
        {
            foreach (var address in Filled(route.Path, route.Parameters, view))
            {
                yield return address;
                foreach (var query in QueriesOf(route.Path))
                {
                    yield return $"{address}?{query}";
                }
            }
        }
    }

    /// <summary>Those, and what the pages among them link to.</summary>
    public static async Task<IReadOnlyCollection<string>> From(HttpClient browser, IEnumerable<string> addresses)
    {
        var (found, left) = (new HashSet<string>(addresses, StringComparer.Ordinal), new Queue<string>());
        foreach (var address in found.Where(IsPage))
        {
            left.Enqueue(address);
        }

        var most = found.Count + MostLinks;
        while (left.TryDequeue(out var address) && found.Count < most)
        {
            using var answer = await browser.GetAsync(new Uri(address, UriKind.Relative));
            if (!answer.IsSuccessStatusCode || answer.Content.Headers.ContentType?.MediaType != "text/html")
            {
                continue;
            }

            foreach (var link in new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync()).QuerySelectorAll("a[href]").Select(a => a.GetAttribute("href")!.Split('#')[0]))
            {
                if (link.StartsWith('/') && !link.StartsWith("/prefer", StringComparison.Ordinal) && found.Count < most && found.Add(link) && IsPage(link))
                {
                    left.Enqueue(link);
                }
            }
        }

        return found;
    }

    public static bool IsPage(string address) => !address.StartsWith("/api/", StringComparison.Ordinal) && !address.StartsWith("/prefer", StringComparison.Ordinal) && !address.StartsWith("/client/", StringComparison.Ordinal);

    private static IEnumerable<string> Filled(string path, IEnumerable<string> parameters, CaseView view)
    {
        IEnumerable<string> filled = [path];
        foreach (var name in parameters)
        {
            var values = Values(path, name, view);
            filled = [.. filled.SelectMany(_ => values, (address, value) => address.Replace($"{{{name}}}", Uri.EscapeDataString(value), StringComparison.Ordinal))];
        }

        return filled;
    }

    private static IEnumerable<string> Values(string path, string name, CaseView view) => (path, name) switch
    {
        (_, "format") => EventExport.Formats,
        (_, "z" or "x" or "y") => ["0"],
        ("/sources/{name}" or "/api/v1/sources/{name}", _) => view.Situation.Sources.Select(source => source.Name),
        (_, "id") when path.Contains("incidents", StringComparison.Ordinal) => view.Situation.Incidents.Select(incident => incident.Key),
        (_, "id" or "key") when path.Contains("reports", StringComparison.Ordinal) => view.Reports.Select(report => report.Key),
        (_, "key") => view.Claims.Select(claim => claim.Key),
        _ => throw new InvalidOperationException($"{path}: say here what {name} may be, so that it is tested."),
    };

    private static IEnumerable<string> QueriesOf(string path) => path switch
    {
        "/api/v1/search" or "/search" => ["q=Has*", "q=fighters", "q=place:Atarib"],
        "/api/v1/names/places" or "/api/v1/names/actors" => ["q=a", "q=h", "q=w"],
        "/api/v1/access" or "/roads" => ["from=Aleppo&to=Damascus"],
        "/api/v1/control" => ["name=Khan%20al-Asal", "areas=yes&format=geojson", "format=geojson"],
        "/control" => ["place=Khan%20al-Asal", "place=Atarib"],
        "/api/v1/tiles/{z}/{x}/{y}" => ["layer=incidents&layer=areas&layer=control&layer=roads&layer=displacement&layer=towns"],
        "/tallies" or "/api/v1/tallies" => ["by=side,category,place,day,claimant", "by=claimant&format=csv"],
        "/reports" or "/claims" or "/incidents" or "/" => ["known-at=2024-11-30T00:00:00Z", "as-of=2024-11-28"],
        "/audit" or "/api/v1/audit" => ["kind=program", "kind=report", "kind=redaction"],
        _ => Formats.Select(format => $"format={format}"),
    };
}
