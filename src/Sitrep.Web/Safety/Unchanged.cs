using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;
using Sitrep.Exchange.Out.Briefs;
using Sitrep.Geography.Names;
using Sitrep.Paper;
using Sitrep.Situation.Fusion;
using Sitrep.Web.Accounts;
using Sitrep.Web.Case;
using Sitrep.Web.Words;

namespace Sitrep.Web.Safety;

/// <summary>
/// What a GET answers depends on its address, the case's version, the preferences and the program alone: that is its entity tag,
/// and a client that holds the same is told so without anything being made.
/// </summary>
public sealed class Unchanged : IEndpointFilter
{
    // Of all that tells: a program of which only another part is new may answer otherwise.
    private static readonly string Program = string.Join(' ', new[] { typeof(Unchanged), typeof(BriefComposer), typeof(BriefPdf), typeof(Fuser), typeof(ShownNames) }.Select(t => t.Module.ModuleVersionId.ToString("N")));

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var version = http.RequestServices.GetRequiredService<CurrentCase>().View().Edition;
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{Program}\n{version}\n{Preferences.Of(http.Request)}\n{Person.Of(http)}\n{http.Request.GetEncodedPathAndQuery()}"));
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(hash.AsSpan(0, 12))}\"", isWeak: true);
        // A weak tag is that of what is said, however it is packed.
        http.Response.Headers.Vary = $"{HeaderNames.Cookie}, {HeaderNames.AcceptEncoding}";
        http.Response.GetTypedHeaders().ETag = tag;
        if (http.Request.GetTypedHeaders().IfNoneMatch.Any(held => held.Compare(tag, useStrongComparison: false)))
        {
            return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        }

        return await next(context).ConfigureAwait(false);
    }
}
