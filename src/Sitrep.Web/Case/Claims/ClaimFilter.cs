using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Http;
using Sitrep.Model;
using Sitrep.Situation;

namespace Sitrep.Web.Case.Claims;

/// <summary>Which claims to show; what is not asked for is null or empty. It is the same in a page's address and in the API.</summary>
/// <param name="Side">The name of a side to which who does it or to whom it is done belongs.</param>
/// <param name="Party">A name that does it or to whom it is done.</param>
/// <param name="Source">Who says it or who published it.</param>
/// <param name="Day">A day within the time told.</param>
/// <param name="Place">A place's key.</param>
/// <param name="Words">Each of these stands in the evidence, a name or the report's title.</param>
/// <param name="Clocks">From where one looks: the last day, and what was known when.</param>
public sealed record ClaimFilter(ImmutableArray<ClaimType> Types, string? Side, string? Party, string? Source, DateOnly? Day, string? Place, string? Words, Vantage Clocks)
{
    public bool IsNone => AsksNothing && Clocks == Vantage.Latest;

    /// <summary>No filter beside the clocks.</summary>
    public bool AsksNothing => Types.IsEmpty && Side is null && Party is null && Source is null && Day is null && Place is null && Words is null;

    /// <summary>Of how many kinds its criteria are, without the clocks.</summary>
    public int InUse => (Types.IsEmpty ? 0 : 1) + new object?[] { Side, Party, Source, Day, Place, Words }.Count(asked => asked is not null);

    /// <summary>Reads type (repeatable), side, party, source, day, place, q and the two clocks; what cannot be read is left out.</summary>
    public static ClaimFilter From(IQueryCollection query) => new(
        [.. query["type"].Select(TypeNames.Parse).OfType<ClaimType>().Distinct()],
        Asked(query["side"]), Asked(query["party"]), Asked(query["source"]),
        DateOnly.TryParseExact(query["day"], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null,
        Asked(query["place"]), Asked(query["q"]), VantageQuery.From(query));

    public bool Takes(ClaimEntry claim) =>
        (Types.IsEmpty || Types.Contains(claim.Claim.Type))
        && (Side is null || claim.ActorSide == Side || claim.TargetSide == Side)
        && (Party is null || claim.Actor == Party || claim.Target == Party)
        && (Source is null || claim.Voice == Source || claim.Report.Name == Source)
        && (Day is not { } day || Covers(claim.Claim.Time, day))
        && (Place is null || claim.PlaceKey == Place)
        && (Clocks.AsOf is not { } last || claim.SeenFrom is not { } first || first <= last)
        && (Clocks.KnownAt is not { } known || claim.Report.Received <= known)
        && (Words is null || claim.Tells(Words));

    /// <summary>The query string that asks for it, with its question mark; empty for no filter.</summary>
    public string ToQuery()
    {
        var parts = Types.Select(type => $"type={TypeNames.Of(type)}")
            .Concat(Part("side", Side)).Concat(Part("party", Party)).Concat(Part("source", Source))
            .Concat(Part("day", Day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))).Concat(Part("place", Place)).Concat(Part("q", Words))
            .Concat(VantageQuery.Of(Clocks) is { Length: > 0 } clocks ? [clocks] : Array.Empty<string>());
        var query = string.Join('&', parts);
        return query.Length == 0 ? "" : "?" + query;
    }

    private static bool Covers(ClaimTime? time, DateOnly day) =>
        time is not null && (time.Start ?? time.End) <= day && day <= (time.End ?? time.Start);

    private static string? Asked(string? value) => string.IsNullOrWhiteSpace(value) ? null : value;

    private static string[] Part(string name, string? value) => value is null ? [] : [$"{name}={Uri.EscapeDataString(value)}"];
}
