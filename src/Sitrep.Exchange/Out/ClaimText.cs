using System.Globalization;
using Sitrep.Geography.Names;
using Sitrep.Model;

namespace Sitrep.Exchange.Out;

/// <summary>A claim on one line, in the claim format's own field names.</summary>
public static class ClaimText
{
    public static string Of(Claim claim) => Printable.Line(string.Join("  ", Fields(claim).Where(f => f is not null)));

    static IEnumerable<string?> Fields(Claim claim)
    {
        yield return $"{claim.Id} {Wire.Of(claim.Type)}/{claim.Action}";
        yield return Named("place", claim.Place is { } place ? Of(place) : null);
        yield return Named(Wire.OtherPlaceOf(claim), claim.OtherPlace is { } other ? Of(other) : null);
        yield return Named("actor", Of(claim.Actor));
        yield return Named("target", Of(claim.Target));
        yield return Named("count", claim.Count is { } count ? Of(count) : null);
        yield return Named("category", claim.Category);
        yield return Named("item", claim.Item);
        yield return Named("method", claim.Method);
        yield return Named("time", claim.Time is { } time ? Of(time) : null);
        yield return Named("by", claim.Attribution is { } source ? source.Organisation ?? source.Speaker ?? source.Role ?? source.Surface : null);
        yield return claim.Modality == Modality.Asserted ? null : Wire.Of(claim.Modality);
        yield return Named("partOf", claim.PartOf);
        yield return claim.Cumulative ? "cumulative" : null;
        yield return claim.Confidence.ToString("0.00", CultureInfo.InvariantCulture);
    }

    /// <summary>"13", "200+", "up to 40", "3–5" in signs alone.</summary>
    public static string Of(Count count) => count switch
    {
        { Min: { } low, Max: { } high } when low == high => Number(low),
        { Min: { } low, Max: { } high } => $"{Number(low)}–{Number(high)}",
        { Min: { } low } => $"{Number(low)}+",
        { Max: { } high } => $"≤{Number(high)}",
        { Best: { } best } => $"~{Number(best)}",
        _ => "?",
    };

    static string Of(Place place) => place.Location is { } at
        ? string.Create(CultureInfo.InvariantCulture, $"{place.Shown()} ({at.Latitude:0.###}, {at.Longitude:0.###})")
        : place.Shown();

    static string? Of(Party? party) => party?.Name ?? party?.Surface;

    static string? Of(ClaimTime time) => (time.Start, time.End) switch
    {
        ({ } start, { } end) when start == end => Wire.Of(start),
        ({ } start, { } end) => $"{Wire.Of(start)}..{Wire.Of(end)}",
        ({ } start, null) => $"{Wire.Of(start)}..",
        (null, { } end) => $"..{Wire.Of(end)}",
        _ => null,
    };

    static string Number(long n) => n.ToString("#,0", CultureInfo.InvariantCulture);
    static string? Named(string name, string? value) => value is null ? null : $"{name}={value}";
}
