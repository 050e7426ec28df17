using System.Collections.Immutable;
using System.Net;
using Sitrep.Packs;
using Sitrep.Web.Case;

namespace Sitrep.Web;

/// <summary>What to serve, and where.</summary>
/// <param name="Case">The case that the pages show.</param>
/// <param name="Packs">The words of the brief and the sides of actors.</param>
public sealed record WebOptions(ICaseReader Case, PackSet Packs)
{
    public const int DefaultPort = 5080;

    /// <summary>What the case is worked on with; the program's own roads and nothing to read with unless given.</summary>
    public CaseTools Tools { get; init; } = new(Packs);

    /// <summary>Makes what files judgements and reports; without it, the case is only read.</summary>
    public Func<CurrentCase, ICaseWriter>? Writer { get; init; }

    /// <summary>The address to listen on. Anything but loopback shows the case to the network.</summary>
    public IPAddress Address { get; init; } = IPAddress.Loopback;

    /// <summary>0 takes any free port.</summary>
    public int Port { get; init; } = DefaultPort;

    /// <summary>
    /// Names that a browser may call this machine by, beside localhost and the address itself; a request with another Host
    /// is refused, so that no page on the web can reach the case through a name that it points here.
    /// </summary>
    public ImmutableArray<string> Hosts { get; init; } = [];
}
