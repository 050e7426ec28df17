using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using Sitrep.Geography.Names;
using Sitrep.Model;
using Sitrep.Situation.Reviewing;

namespace Sitrep.Web.Views.Review;

/// <summary>The fields of a claim that a person may correct, as a form spells them and as <c>sitrep review</c> takes them.</summary>
public static class ReviewFields
{
    /// <summary>What a claim says in a field; empty for nothing.</summary>
    public static string Of(Claim claim, string field) => field switch
    {
        "place" => claim.Place?.Shown() ?? "",
        "otherplace" => claim.OtherPlace?.Shown() ?? "",
        _ => Correction.Told(claim, field),
    };

    /// <summary>The fields that make sense of a claim: another place is a displacement's.</summary>
    public static IEnumerable<string> For(Claim claim) => Correction.Fields.Where(field => field != "otherplace" || claim.Type == ClaimType.Displacement);

    /// <summary>The fields of a sent form that say something else than the claim.</summary>
    public static ImmutableArray<KeyValuePair<string, string>> Changed(Claim claim, IFormCollection form) =>
    [
        .. Correction.Fields.Where(form.ContainsKey).Select(name => KeyValuePair.Create(name, form[name].ToString().Trim())).Where(field => field.Value != Of(claim, field.Key)),
    ];
}
