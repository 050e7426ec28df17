using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Sitrep.Exchange.Out.Explained;
using Sitrep.Web.Case;

namespace Sitrep.Web.Api.Claims;

/// <summary>/api/v1/claims/{key}/why: why the program reads a claim, in the form of sitrep explain.</summary>
internal static class WhyResource
{
    public static IResult One(string key, CurrentCase current, CaseTools tools)
    {
        if (current.View().Claim(key) is not { } claim || tools.Reader is not { } reader)
        {
            return TypedResults.NotFound();
        }

        // A redacted text reads otherwise than the claim was read, and a report may have been read by another program: then there is no such reason. Reading
        // again would also find what is hidden of the claim alone, as where its place lies.
        if (claim.AsRead.Sealed is not null)
        {
            return Untold();
        }

        var explanation = reader.Explain(claim.Report.Report);
        return explanation.OfClaim(claim.AsRead.Id) is { } reason && reason.Claim.Evidence == claim.AsRead.Evidence
            ? Written.Bytes("application/json; charset=utf-8", output => ExplanationLines.Write(output, explanation.Reading, reason))
            : Untold();
    }

    private static ProblemHttpResult Untold() => TypedResults.Problem("The report was read by another program, or something of it is hidden since. Read it again: sitrep reread.", statusCode: StatusCodes.Status404NotFound, title: "It cannot be told why");
}
