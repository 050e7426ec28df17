using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Sitrep.Exchange.In;
using Sitrep.Web.Api.Adding;
using Sitrep.Web.Api.Describing;
using Sitrep.Web.Api.Review;

namespace Sitrep.Web.Api.Routes;

/// <summary>What people do with a case: they review it and add to it.</summary>
internal static class ChangeRoutes
{
    public static void MapQuestions(this RouteGroupBuilder reading)
    {
        reading.MapGet("/review", ReviewResource.Queue).Tells("What the program is least sure of and nobody has judged.").Asks(QueryWords.Page).Gives("QuestionPage");
        reading.MapGet("/review/{key}", ReviewResource.One).Tells("A claim, or two with ~ between their keys, and what was judged of it.").Gives("Question").MayMiss("claim");
        reading.MapGet("/judgements", JudgementsResource.List).Tells("What people and rules judged, the last first.").Asks([.. QueryWords.Page, .. QueryWords.Clocks]).Gives("JudgementPage");
    }

    public static void MapJudging(this RouteGroupBuilder writing)
    {
        writing.MapPost("/judgements", JudgementsResource.File).Tells("Files a judgement, unless the same claims were judged since.").Takes("GivenJudgement").Makes("Judgement", isLocated: true)
            .Refuses(StatusCodes.Status409Conflict, "The same claims were judged since.", "Conflict").Refuses(StatusCodes.Status422UnprocessableEntity, "It cannot be filed.");
        writing.MapPost("/judgements/{entry:long}/undo", JudgementsResource.Undo).Tells("Takes a judgement back.").Takes("GivenUndo").Makes("Judgement", isLocated: true)
            .Refuses(StatusCodes.Status409Conflict, "The same claims were judged since.", "Conflict").Refuses(StatusCodes.Status422UnprocessableEntity, "It cannot be taken back.");
    }

    public static void MapAdding(this RouteGroupBuilder writing)
    {
        const int Refused = StatusCodes.Status422UnprocessableEntity;
        writing.MapPost("/reports", AddResource.Text).Tells("Adds a text to the case.").Takes("GivenText").Makes("Additions", isLocated: true).Refuses(Refused, "It cannot be added.")
            .WithMetadata(new RequestSizeLimitAttribute(2 * ReportFiles.LargestBytes));
        writing.MapPost("/reports/address", AddResource.Address).Tells("Fetches a page and adds it to the case.").Takes("GivenAddress").Makes("Additions", isLocated: true).Refuses(Refused, "It cannot be fetched or added.");
        writing.MapPost("/reports/files", AddResource.Files).Tells("Adds files to the case.").Takes("GivenFiles", Media.Form).Makes("Additions").Refuses(Refused, "None of them can be added.", "NotAdded")
            .DisableAntiforgery().WithMetadata(new RequestSizeLimitAttribute(AddResource.LargestBody));
    }
}
