using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Sitrep.Exchange.In;
using Sitrep.Model;
using Sitrep.Record;
using Sitrep.Record.Accounts;
using Sitrep.Web.Accounts;
using Sitrep.Web.Case;
using Sitrep.Web.Case.Adding;
using Sitrep.Web.Fetching;
using Sitrep.Web.Pages.Reports;
using Sitrep.Web.Safety;
using Sitrep.Web.Words;

namespace Sitrep.Web.Pages.Routes;

/// <summary>Adding reports by hand: a text that is pasted, or files.</summary>
internal static class AddRoutes
{
    private const int MostFiles = 16;

    public static void MapAdding(this IEndpointRouteBuilder app, string[] reading)
    {
        app.MapMethods("/add", reading, ([FromServices] ICaseWriter? writer) => Page(writer is not null, [], null, null)).For(Role.Reviewer);
        app.MapPost("/add", Add).For(Role.Reviewer).WithMetadata(new RequestSizeLimitAttribute(MostFiles * ReportFiles.LargestBytes + (1 << 20)));
    }

    private static async Task<IResult> Add(HttpContext http, InterfaceWords words, PageFetcher fetcher, Paces paces, [FromServices] ICaseWriter? writer)
    {
        if (writer is null)
        {
            return TypedResults.NotFound();
        }

        var form = await http.Request.ReadFormAsync(http.RequestAborted).ConfigureAwait(false);
        var (published, originals) = (form["published"].ToString().Trim(), await Originals(form, http.RequestAborted).ConfigureAwait(false));
        var address = form["address"].ToString().Trim();
        var complaint = (originals.Count == 0 && address.Length == 0) || originals.Count > MostFiles ? words.Say("add.nothing", ("n", MostFiles))
            : published.Length > 0 && Publication.Parse(published) is null ? words.Say("add.nodate", ("date", published))
            : null;
        if (complaint is not null)
        {
            return Page(true, [], complaint, form, StatusCodes.Status422UnprocessableEntity);
        }

        var details = new Details(published.Length > 0 ? Publication.Parse(published) : null, Some(form["publisher"]), Some(form["title"]), Some(form["language"]));
        if (address.Length > 0 && paces.Fetching.Wait(Person.Of(http).Name) is { } wait)
        {
            Paces.ComeAgain(http, wait);
            return Page(true, [], words["add.slow"], form, StatusCodes.Status429TooManyRequests);
        }

        var fetched = address.Length == 0 ? null : await Fetch(address, http, fetcher, paces, writer).ConfigureAwait(false);
        if (fetched?.Complaint is { } unreachable)
        {
            return Page(true, [], unreachable, form, StatusCodes.Status422UnprocessableEntity);
        }

        var added = new List<Addition>();
        if (fetched?.Original is { } page)
        {
            added.Add(await Task.Run(() => writer.Add(new(page, details, form["undated"] == "on", fetched.Format), Person.Of(http).Author), http.RequestAborted).ConfigureAwait(false));
        }

        foreach (var original in originals)
        {
            added.Add(await Task.Run(() => writer.Add(new(original, details, form["undated"] == "on"), Person.Of(http).Author), http.RequestAborted).ConfigureAwait(false));
        }

        var isDone = added.TrueForAll(one => one.Key is not null);
        return Page(true, added, null, isDone ? null : form, isDone ? StatusCodes.Status201Created : StatusCodes.Status422UnprocessableEntity);
    }

    private static Task<Fetched> Fetch(string address, HttpContext http, PageFetcher fetcher, Paces paces, ICaseWriter writer)
    {
        paces.Fetching.Count(Person.Of(http).Name);
        writer.Note(new Deed("address-fetched", address), Person.Of(http).Author);
        return fetcher.Fetch(address, http.RequestAborted);
    }

    private static async Task<List<Original>> Originals(IFormCollection form, CancellationToken stop)
    {
        var originals = new List<Original>();
        if (!string.IsNullOrWhiteSpace(form["text"]))
        {
            originals.Add(new("pasted.txt", Encoding.UTF8.GetBytes(form["text"].ToString())));
        }

        foreach (var file in form.Files.Where(file => file.Length > 0))
        {
            using var bytes = new MemoryStream();
            await file.CopyToAsync(bytes, stop).ConfigureAwait(false);
            originals.Add(new(FileNames.Safe(file.FileName), bytes.ToArray()));
        }

        return originals;
    }

    private static RazorComponentResult<AddPage> Page(bool writes, IReadOnlyList<Addition> added, string? complaint, IFormCollection? form, int status = StatusCodes.Status200OK) =>
        new(new { Writes = writes, Added = added, Complaint = complaint, Form = form }) { StatusCode = status };

    private static string? Some(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
