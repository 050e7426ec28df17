using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Sitrep.Exchange.Out.Briefs;
using Sitrep.Web.Case;
using Sitrep.Web.Words;

namespace Sitrep.Web.Api.Situations;

/// <summary>/api/v1/brief: the brief as JSON, Markdown (format=md) or plain text (format=text), from either clock, in the language of lang.</summary>
internal static class BriefResource
{
    public static IResult Read(HttpRequest request, BriefDesk desk)
    {
        if (Asked.Other(request.Query, Preferences.LanguageName, desk.Languages) is { } complaint)
        {
            return complaint;
        }

        var brief = desk.Write(VantageQuery.From(request.Query), (string?)request.Query[Preferences.LanguageName] ?? InterfaceWords.English.Language);
        request.HttpContext.Response.Headers.ContentLanguage = brief.Language;
        return (string?)request.Query["format"] switch
        {
            null or "json" => TypedResults.Ok(brief),
            "md" => Written(brief, BriefMarkdown.Write, "text/markdown"),
            "text" => Written(brief, BriefText.Write, "text/plain"),
            _ => TypedResults.Problem("format is json, md or text.", statusCode: StatusCodes.Status400BadRequest, title: "The query cannot be read"),
        };
    }

    private static ContentHttpResult Written(Brief brief, Action<TextWriter, Brief> write, string type)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        write(writer, brief);
        return TypedResults.Text(writer.ToString(), type, Encoding.UTF8);
    }
}
