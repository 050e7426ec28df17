using System.Collections.Immutable;
using System.Net;
using System.Security.Cryptography.X509Certificates;
using Sitrep.Packs;
using Sitrep.Record.Accounts;
using Sitrep.Web.Case;
using Sitrep.Web.Fetching;

namespace Sitrep.Web;

/// <summary>What to serve, and where.</summary>
/// <param name="Case">The case that the pages show.</param>
/// <param name="Packs">The words of the brief and the sides of actors.</param>
public sealed record WebOptions(ICaseReader Case, PackSet Packs)
{
    public const int DefaultPort = 5080;

    /// <summary>Who may sign in; without accounts the case is served to this machine alone, or to the public.</summary>
    public AccountStore? Accounts { get; init; }

    /// <summary>Everybody may read, and nobody who has no account may do anything else.</summary>
    public bool IsPublic { get; init; }

    /// <summary>Who uses this machine, for the ledger, where there are no accounts.</summary>
    public string User { get; init; } = "somebody";

    /// <summary>With a certificate the app speaks https.</summary>
    public X509Certificate2? Certificate { get; init; }

    /// <summary>How long somebody may be slower than <see cref="SlowestPace"/> before the connection is cut.</summary>
    public TimeSpan SlowFor { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Bytes a second, below which somebody sends or reads too slowly.</summary>
    public int SlowestPace { get; init; } = 500;

    /// <summary>Fetches the pages that people give the address of; the usual one unless given.</summary>
    public PageFetcher? Fetcher { get; init; }

    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>What the case is worked on with; the program's own roads and nothing to read with unless given.</summary>
    public CaseTools Tools { get; init; } = new(Packs);

    /// <summary>Makes what files judgements and reports; without it, the case is only read.</summary>
    public Func<CurrentCase, ICaseWriter>? Writer { get; init; }

    /// <summary>A PMTiles file for a detailed map of a region (<see cref="Client.Basemap"/>); without one the built-in map of countries alone.</summary>
    public string? Basemap { get; init; }

    /// <summary>What the first page with a map needs is made ready as soon as the app has started, before anybody asks.</summary>
    public bool WarmsUp { get; init; }

    /// <summary>The address to listen on. Anything but loopback shows the case to the network, and needs accounts.</summary>
    public IPAddress Address { get; init; } = IPAddress.Loopback;

    /// <summary>0 takes any free port.</summary>
    public int Port { get; init; } = DefaultPort;

    /// <summary>
    /// Names that a browser may call this machine by, beside localhost and the address itself; a request with another Host
    /// is refused, so that no page on the web can reach the case through a name that it points here.
    /// </summary>
    public ImmutableArray<string> Hosts { get; init; } = [];

    /// <summary>The proxies whose X-Forwarded-For, -Proto and -Host are believed; nobody's unless given.</summary>
    public ImmutableArray<IPNetwork> Proxies { get; init; } = [];
}
