using System.Collections.Immutable;
using Sitrep.Exchange.Out;
using Sitrep.Model;

namespace Sitrep.Web.Case.Claims;

/// <summary>The spelling of the claim format, and back.</summary>
public static class TypeNames
{
    public static ImmutableArray<ClaimType> All { get; } = [.. Enum.GetValues<ClaimType>()];

    public static string Of(ClaimType type) => Wire.Of(type);

    public static string Of(Modality modality) => Wire.Of(modality);

    public static string Of(PlacePrecision precision) => Wire.Of(precision);

    public static ClaimType? Parse(string? name) => All.Where(type => Of(type) == name).Select(type => (ClaimType?)type).FirstOrDefault();
}
