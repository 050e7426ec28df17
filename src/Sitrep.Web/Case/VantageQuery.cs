using System.Globalization;
using Microsoft.AspNetCore.Http;
using Sitrep.Situation;

namespace Sitrep.Web.Case;

/// <summary>The two clocks in an address: as-of, the last day that is looked at, and known-at, the instant whose knowledge counts.</summary>
public static class VantageQuery
{
    public const string AsOf = "as-of", KnownAt = "known-at";

    public static Vantage From(IQueryCollection query) => new(ClockText.AsOf(query[AsOf]), ClockText.KnownAt(query[KnownAt])?.ToUniversalTime());

    /// <summary>"as-of=2024-11-29&amp;known-at=…", without a question mark; empty when neither is set. The instant is as exact as it was asked.</summary>
    public static string Of(Vantage vantage) => string.Join('&', new[]
    {
        vantage.AsOf is { } day ? $"{AsOf}={day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}" : null,
        vantage.KnownAt is { } at ? $"{KnownAt}={at.UtcDateTime.ToString(ClockText.IsWholeDay(at) ? "yyyy-MM-dd" : "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture)}" : null,
    }.OfType<string>());
}
