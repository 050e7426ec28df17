using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Sitrep.Situation.Fusion;
using Sitrep.Web.Case;

namespace Sitrep.Web.Api;

/// <summary>/api/v1/sources: every voice with its number of claims, how many others share and how many others deny.</summary>
internal static class SourcesResource
{
    public static Ok<ImmutableArray<SourceEntry>> List(CurrentCase current, Fuser fuser) => TypedResults.Ok(SourceEntry.Of(current.View(), fuser));
}
