using System.Globalization;
using Microsoft.AspNetCore.Http;
using Sitrep.Situation;

namespace Sitrep.Web.Case;

/// <summary>The two clocks in an address: as-of, the last day that is looked at, and known-at, the instant whose knowledge counts.</summary>
public static class VantageQuery
{
    public const string AsOf = "as-of", KnownAt = "known-at";

    public static Vantage From(IQueryCollection query) => new(Day(query[AsOf]), Instant(query[KnownAt]));

    /// <summary>"as-of=2024-11-29&amp;known-at=…", without a question mark; empty when neither is set.</summary>
    public static string Of(Vantage vantage) => string.Join('&', new[]
    {
        vantage.AsOf is { } day ? $"{AsOf}={day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}" : null,
        vantage.KnownAt is { } at ? $"{KnownAt}={at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)}" : null,
    }.OfType<string>());

    private static DateOnly? Day(string? value) =>
        DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    // A form's field gives an instant without a zone: it is UTC, as the page says.
    private static DateTimeOffset? Instant(string? value) =>
        value?.Contains('T', StringComparison.Ordinal) is true
        && DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var at) ? at : null;
}
