using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Sitrep.Web.Case;
using Sitrep.Web.Case.Sources;

namespace Sitrep.Web.Api.Situations;

/// <summary>/api/v1/sources: every voice with its number of claims, how many others share and how many others deny.</summary>
internal static class SourcesResource
{
    public static Ok<ImmutableArray<SourceEntry>> List(HttpRequest request, CurrentCase current) => TypedResults.Ok(current.View(VantageQuery.From(request.Query)).Situation.Sources);
}
