using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Sitrep.Exchange.In;
using Sitrep.Model;
using Sitrep.Web.Case;
using Sitrep.Web.Case.Adding;
using Sitrep.Web.Safety;
using Sitrep.Web.Words;

namespace Sitrep.Web.Pages;

/// <summary>Adding reports by hand: a text that is pasted, or files.</summary>
internal static class AddRoutes
{
    private const int MostFiles = 16;

    public static void MapAdding(this IEndpointRouteBuilder app, string[] reading)
    {
        app.MapMethods("/add", reading, ([FromServices] ICaseWriter? writer) => Page(writer is not null, [], null, null));
        app.MapPost("/add", Add).WithMetadata(new RequestSizeLimitAttribute(MostFiles * ReportFiles.LargestBytes + (1 << 20)));
    }

    private static async Task<IResult> Add(HttpContext http, InterfaceWords words, [FromServices] ICaseWriter? writer)
    {
        if (writer is null)
        {
            return TypedResults.NotFound();
        }

        var form = await http.Request.ReadFormAsync(http.RequestAborted).ConfigureAwait(false);
        var (published, originals) = (form["published"].ToString().Trim(), await Originals(form, http.RequestAborted).ConfigureAwait(false));
        var complaint = originals.Count is 0 or > MostFiles ? words.Say("add.nothing", ("n", MostFiles))
            : published.Length > 0 && Publication.Parse(published) is null ? words.Say("add.nodate", ("date", published))
            : null;
        if (complaint is not null)
        {
            return Page(true, [], complaint, form, StatusCodes.Status422UnprocessableEntity);
        }

        var details = new Details(published.Length > 0 ? Publication.Parse(published) : null, Some(form["publisher"]), Some(form["title"]), Some(form["language"]));
        var added = new List<Addition>();
        foreach (var original in originals)
        {
            added.Add(await Task.Run(() => writer.Add(new(original, details, form["undated"] == "on"), Person.Of(http)), http.RequestAborted).ConfigureAwait(false));
        }

        var isDone = added.TrueForAll(one => one.Key is not null);
        return Page(true, added, null, isDone ? null : form, isDone ? StatusCodes.Status201Created : StatusCodes.Status422UnprocessableEntity);
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
