using System.Collections.Immutable;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.HttpOverrides;

namespace Sitrep.Web.Safety;

/// <summary>
/// Behind a proxy a request comes from it, and the proxy says in X-Forwarded-For, -Proto and -Host what it was asked. Anybody can write these headers: they count
/// only from proxies that are named, read from the right, up to the first address that is no such proxy. The host that they name is checked as any other.
/// </summary>
internal static class Proxies
{
    public static void UseProxies(this WebApplication app, ImmutableArray<System.Net.IPNetwork> proxies)
    {
        if (proxies.IsEmpty)
        {
            return;
        }

        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost, ForwardLimit = null };
        // The usual ones trust whatever program runs on this machine.
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var proxy in proxies)
        {
            options.KnownIPNetworks.Add(proxy);
        }

        app.UseForwardedHeaders(options);
    }
}
