using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;
using Sitrep.Web.Accounts;
using Sitrep.Web.Case;
using Sitrep.Web.Words;

namespace Sitrep.Web.Safety;

/// <summary>
/// Keeps answers that depend on their address, the case's version, who asks, how they want pages and how what they get is packed alone (<see cref="Unchanged"/> says of which), so that
/// what many ask for is made once. A version that nobody asks for any longer is forgotten when the room is needed.
/// </summary>
internal sealed class KeptAnswers : IOutputCachePolicy
{
    private const int Room = 128 << 20, Largest = 8 << 20;

    public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var http = context.HttpContext;
        var may = HttpMethods.IsGet(http.Request.Method) && http.GetEndpoint()?.Metadata.GetMetadata<IsKept>() is not null;
        (context.EnableOutputCaching, context.AllowCacheLookup, context.AllowCacheStorage, context.AllowLocking) = (may, may, may, true);
        if (may)
        {
            context.ResponseExpirationTimeSpan = TimeSpan.FromHours(1);
            context.CacheVaryByRules.QueryKeys = "*";
            context.CacheVaryByRules.VaryByHost = false;
            context.CacheVaryByRules.VaryByValues["case"] = http.RequestServices.GetRequiredService<CurrentCase>().View().Edition;
            context.CacheVaryByRules.VaryByValues["who"] = $"{Person.Of(http)}";
            context.CacheVaryByRules.VaryByValues["how"] = $"{Preferences.Of(http.Request)}";
            context.CacheVaryByRules.VaryByValues["packed"] = Compressed.FormOf(http);
        }

        return ValueTask.CompletedTask;
    }

    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

    // What sets a cookie, or has the token of a form (and says no-store for it), is for one browser alone.
    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var response = context.HttpContext.Response;
        context.AllowCacheStorage &= response.StatusCode == StatusCodes.Status200OK && StringValues.IsNullOrEmpty(response.Headers[HeaderNames.SetCookie])
            && !response.Headers.CacheControl.ToString().Contains("no-store", StringComparison.Ordinal);
        return ValueTask.CompletedTask;
    }

    public static void Add(IServiceCollection services) => services.AddOutputCache(cache =>
    {
        (cache.SizeLimit, cache.MaximumBodySize) = (Room, Largest);
        cache.AddBasePolicy(new KeptAnswers());
    });
}
