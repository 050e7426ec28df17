using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;

namespace Sitrep.Web.Safety;

/// <summary>What is done at a pace: guessing at passwords, whoever's they are, from one place; and having pages fetched.</summary>
internal sealed class Paces(WebOptions options)
{
    public Pace WrongPasswords { get; } = new(20, TimeSpan.FromMinutes(10), options.Clock);

    public Pace Fetching { get; } = new(30, TimeSpan.FromMinutes(10), options.Clock);

    /// <summary>Where a request comes from: an address, of IPv6 the network that one household has.</summary>
    public static string PlaceOf(HttpContext http)
    {
        var address = http.Connection.RemoteIpAddress ?? IPAddress.None;
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return plain.AddressFamily == AddressFamily.InterNetworkV6 ? Convert.ToHexStringLower(plain.GetAddressBytes().AsSpan(0, 8)) : plain.ToString();
    }

    /// <summary>Tells in the head of an answer when to come again.</summary>
    public static void ComeAgain(HttpContext http, TimeSpan wait) => http.Response.Headers.RetryAfter = ((int)Math.Ceiling(wait.TotalSeconds)).ToString(System.Globalization.CultureInfo.InvariantCulture);
}
