using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Sitrep.Exchange.Out.Briefs;
using Sitrep.Paper;
using Sitrep.Situation;
using Sitrep.Web.Api.Describing;
using Sitrep.Web.Case;
using Sitrep.Web.Words;

namespace Sitrep.Web.Api.Situations;

/// <summary>/api/v1/brief: the brief as JSON, Markdown (format=md), plain text (format=text) or PDF (format=pdf), from either clock, in the language of lang.</summary>
internal static class BriefResource
{
    // A long brief keeps a processor busy for a while: those that come meanwhile wait for their turn.
    private static readonly SemaphoreSlim Presses = new(2);

    public static async Task<IResult> Read(HttpRequest request, BriefDesk desk)
    {
        if (Asked.Other(request.Query, Preferences.LanguageName, desk.Languages) is { } complaint)
        {
            return complaint;
        }

        var vantage = VantageQuery.From(request.Query);
        var brief = desk.Write(vantage, (string?)request.Query[Preferences.LanguageName] ?? InterfaceWords.English.Language);
        request.HttpContext.Response.Headers.ContentLanguage = brief.Language;
        return (string?)request.Query["format"] switch
        {
            null or "json" => TypedResults.Ok(brief),
            "md" => Written(brief, BriefMarkdown.Write, Media.Markdown),
            "text" => Written(brief, BriefText.Write, Media.Text),
            "pdf" => await Printed(brief, desk.WordsOf(brief), vantage, request.HttpContext.RequestAborted).ConfigureAwait(false),
            _ => TypedResults.Problem("format is json, md, text or pdf.", statusCode: StatusCodes.Status400BadRequest, title: "The query cannot be read"),
        };
    }

    private static ContentHttpResult Written(Brief brief, Action<TextWriter, Brief> write, string type)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        write(writer, brief);
        return TypedResults.Text(writer.ToString(), type, Encoding.UTF8);
    }

    // Made before it is sent: a reader who is slow keeps nobody else waiting.
    private static async Task<FileContentHttpResult> Printed(Brief brief, BriefWords words, Vantage vantage, CancellationToken gone)
    {
        using var sheets = new MemoryStream();
        await Presses.WaitAsync(gone).ConfigureAwait(false);
        try
        {
            await Task.Run(() => BriefPdf.Write(sheets, brief, words, gone), gone).ConfigureAwait(false);
        }
        finally
        {
            Presses.Release();
        }

        var day = vantage.AsOf?.ToString("-yyyy-MM-dd", CultureInfo.InvariantCulture);
        return TypedResults.Bytes(sheets.GetBuffer().AsMemory(0, (int)sheets.Length), Media.Pdf, $"brief{day}.pdf");
    }
}
