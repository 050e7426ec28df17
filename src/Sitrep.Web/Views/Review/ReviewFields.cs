using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Http;
using Sitrep.Exchange.Out;
using Sitrep.Geography.Names;
using Sitrep.Model;

namespace Sitrep.Web.Views.Review;

/// <summary>The fields of a claim that a person may correct, as a form spells them and as <c>sitrep review</c> takes them.</summary>
public static class ReviewFields
{
    public static ImmutableArray<string> Names { get; } = ["action", "place", "actor", "target", "count", "category", "item", "method", "day", "modality"];

    /// <summary>What a claim says in a field; empty for nothing.</summary>
    public static string Of(Claim claim, string field) => field switch
    {
        "action" => claim.Action,
        "place" => claim.Place?.Shown() ?? "",
        "actor" => claim.Actor?.Name ?? claim.Actor?.Surface ?? "",
        "target" => claim.Target?.Name ?? claim.Target?.Surface ?? "",
        "count" => CountOf(claim.Count),
        "category" => claim.Category ?? "",
        "item" => claim.Item ?? "",
        "method" => claim.Method ?? "",
        "day" => (claim.Time?.End ?? claim.Time?.Start)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "",
        _ => Wire.Of(claim.Modality),
    };

    /// <summary>The fields of a sent form that say something else than the claim.</summary>
    public static ImmutableArray<KeyValuePair<string, string>> Changed(Claim claim, IFormCollection form) =>
    [
        .. Names.Where(form.ContainsKey).Select(name => KeyValuePair.Create(name, form[name].ToString().Trim())).Where(field => field.Value != Of(claim, field.Key)),
    ];

    private static string CountOf(Count? count) => count switch
    {
        { Min: { } min, Max: null } => string.Create(CultureInfo.InvariantCulture, $"{min}+"),
        { Min: { } min, Max: { } max } when min == max => string.Create(CultureInfo.InvariantCulture, $"{min}"),
        { Max: { } max } => string.Create(CultureInfo.InvariantCulture, $"{count.Min ?? 0}-{max}"),
        _ => "",
    };
}
