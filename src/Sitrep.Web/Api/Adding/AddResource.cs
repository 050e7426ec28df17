using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Sitrep.Exchange.In;
using Sitrep.Model;
using Sitrep.Record;
using Sitrep.Web.Accounts;
using Sitrep.Web.Api.Review;
using Sitrep.Web.Case;
using Sitrep.Web.Case.Adding;
using Sitrep.Web.Fetching;
using Sitrep.Web.Safety;

namespace Sitrep.Web.Api.Adding;

/// <summary>POST /api/v1/reports: adds a text, an address or files to the case, as sitrep add does.</summary>
internal static class AddResource
{
    /// <summary>So many files come in one request at most.</summary>
    public const int MostFiles = 16;

    public const int LargestBody = MostFiles * ReportFiles.LargestBytes + (1 << 20);

    public static async Task<IResult> Text(GivenText given, HttpContext http, CurrentCase current, [FromServices] ICaseWriter? writer)
    {
        if (writer is null)
        {
            return JudgementsResource.ReadOnly();
        }

        if (Undatable(given.Published) is { } complaint)
        {
            return complaint;
        }

        if (string.IsNullOrWhiteSpace(given.Text))
        {
            return Refused("text is the report's text.");
        }

        var original = new Original(given.File is { Length: > 0 } file ? FileNames.Safe(file) : "pasted.txt", System.Text.Encoding.UTF8.GetBytes(given.Text));
        return await Add(new(original, Details(given), given.Published == Unknown), http, writer).ConfigureAwait(false);
    }

    public static async Task<IResult> Address(GivenAddress given, HttpContext http, PageFetcher fetcher, Paces paces, [FromServices] ICaseWriter? writer)
    {
        if (writer is null)
        {
            return JudgementsResource.ReadOnly();
        }

        if (Undatable(given.Published) is { } complaint)
        {
            return complaint;
        }

        if (paces.Fetching.Wait(Person.Of(http).Name) is { } wait)
        {
            Paces.ComeAgain(http, wait);
            return TypedResults.Problem("You had many pages fetched. Wait as long as Retry-After says, or save the pages and add the files.", statusCode: StatusCodes.Status429TooManyRequests, title: "Too many addresses");
        }

        paces.Fetching.Count(Person.Of(http).Name);
        writer.Note(new Deed("address-fetched", given.Address), Person.Of(http).Author);
        var fetched = await fetcher.Fetch(given.Address ?? "", http.RequestAborted).ConfigureAwait(false);
        var details = Details(new(null, null, given.Published, given.Publisher, given.Title, given.Language));
        return fetched.Original is null ? Refused(fetched.Complaint!)
            : await Add(new(fetched.Original, details, given.Published == Unknown, fetched.Format), http, writer).ConfigureAwait(false);
    }

    public static async Task<IResult> Files(IFormFileCollection files, [FromForm] string? published, [FromForm] string? publisher, [FromForm] string? title, [FromForm] string? language,
        HttpContext http, [FromServices] ICaseWriter? writer)
    {
        if (writer is null)
        {
            return JudgementsResource.ReadOnly();
        }

        if (Undatable(published) is { } complaint)
        {
            return complaint;
        }

        if (files.Count is 0 or > MostFiles)
        {
            return Refused($"Send 1 to {MostFiles} files.");
        }

        var added = new List<AdditionJson>();
        var details = Details(new(null, null, published, publisher, title, language));
        foreach (var file in files)
        {
            var original = new Original(FileNames.Safe(file.FileName), await Bytes(file, http.RequestAborted).ConfigureAwait(false));
            added.Add(AdditionJson.Of(await Task.Run(() => writer.Add(new(original, details, published == Unknown), Person.Of(http).Author)).ConfigureAwait(false)));
        }

        return added.Exists(one => one.Report is not null) ? TypedResults.Json(new AdditionsJson(added), statusCode: StatusCodes.Status201Created)
            : TypedResults.Problem("None of the files can be added: each says why.", statusCode: StatusCodes.Status422UnprocessableEntity, title: "That cannot be added",
                extensions: new Dictionary<string, object?> { ["reports"] = added });
    }

    private const string Unknown = "unknown";

    private static async Task<IResult> Add(GivenReport given, HttpContext http, ICaseWriter writer)
    {
        // Reading takes as long as the text is; it is done where nobody waits for the thread.
        var added = await Task.Run(() => writer.Add(given, Person.Of(http).Author), http.RequestAborted).ConfigureAwait(false);
        return added.Key is null ? Refused(added.Complaint!) : TypedResults.Created($"/api/v1/reports/{added.Key}", new AdditionsJson([AdditionJson.Of(added)]));
    }

    private static Details Details(GivenText given) => new(given.Published is { } date && date != Unknown ? Publication.Parse(date) : null, Some(given.Publisher), Some(given.Title), Some(given.Language));

    private static string? Some(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static IResult? Undatable(string? published) => published is { Length: > 0 } && published != Unknown && Publication.Parse(published) is null
        ? Refused($"'{published}' is no date: published takes 2024-11-29, 2024-11-29T18:00Z or {Unknown}.")
        : null;

    private static async Task<byte[]> Bytes(IFormFile file, CancellationToken stop)
    {
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, stop).ConfigureAwait(false);
        return bytes.ToArray();
    }

    internal static IResult Refused(string detail) => TypedResults.Problem(detail, statusCode: StatusCodes.Status422UnprocessableEntity, title: "That cannot be added");
}
