using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Http;
using Sitrep.Model;
using Sitrep.Situation;
using Sitrep.Situation.Tallies;
using Sitrep.Web.Case;
using Sitrep.Web.Case.Claims;
using Sitrep.Web.Words;

namespace Sitrep.Web.Views;

/// <summary>What a tally is split by and narrowed to.</summary>
/// <param name="By">Beside what became of the people or things.</param>
/// <param name="Type">Casualties or equipment; null for both.</param>
/// <param name="Side">Whose, by name; null for anybody's.</param>
public sealed record TallyFilter(TallyDimension By, ClaimType? Type, string? Side, DateOnly? From, DateOnly? To, Vantage Clocks)
{
    public const TallyDimension Usual = TallyDimension.Side | TallyDimension.Category;

    /// <summary>The dimensions by their spelling in an address.</summary>
    public static ImmutableArray<(string Name, TallyDimension Dimension)> Dimensions { get; } =
        [.. Enum.GetValues<TallyDimension>().Where(one => one != TallyDimension.None).Select(one => (one.ToString().ToLowerInvariant(), one))];

    public bool IsNone => this == new TallyFilter(Usual, null, null, null, null, Vantage.Latest);

    /// <summary>Reads by (repeatable or with commas), type, side, from, to and the two clocks; what cannot be read is left out.</summary>
    public static TallyFilter Of(IQueryCollection query)
    {
        var named = query["by"].SelectMany(value => (value ?? "").Split(',', StringSplitOptions.TrimEntries)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var by = Dimensions.Where(one => named.Contains(one.Name)).Aggregate(TallyDimension.None, (all, one) => all | one.Dimension);
        return new(by == TallyDimension.None ? Usual : by,
            TypeNames.Parse(query["type"]) is ClaimType.Casualty or ClaimType.Equipment ? TypeNames.Parse(query["type"]) : null,
            string.IsNullOrWhiteSpace(query["side"]) ? null : (string?)query["side"], DayOf(query["from"]), DayOf(query["to"]), VantageQuery.From(query));
    }

    public bool Takes(TallyCell cell) => (Type is null || cell.Key.Type == Type) && (Side is null || cell.Key.Side?.Name == Side);

    /// <summary>"by=side&amp;by=day&amp;from=2024-11-27", without a question mark.</summary>
    public string ToQuery() => string.Join('&', Dimensions.Where(one => By.HasFlag(one.Dimension)).Select(one => $"by={one.Name}").Append(Type is { } type ? $"type={TypeNames.Of(type)}" : "")
        .Append(Side is { } side ? $"side={Uri.EscapeDataString(side)}" : "").Append(From is { } from ? $"from={When.Day(from)}" : "").Append(To is { } to ? $"to={When.Day(to)}" : "")
        .Append(VantageQuery.Of(Clocks)).Where(part => part.Length > 0));

    private static DateOnly? DayOf(string? value) =>
        DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
