using System.Text.Json.Serialization;
using Sitrep.Web.Api.Json;
using Sitrep.Web.Case.Claims;

namespace Sitrep.Web.Api.Claims;

/// <summary>A claim on the wire: the claim format's object, and around it what that format has by nesting.</summary>
/// <param name="Key">What the claim's address carries.</param>
/// <param name="Report">The report's id.</param>
/// <param name="Received">When the report became known here.</param>
/// <param name="Rule">What found the claim.</param>
public sealed record ClaimJson(string Key, string Report, string? Published, DateTimeOffset Received, string Rule,
    [property: JsonConverter(typeof(ClaimFormat))] ClaimEntry Claim)
{
    public static ClaimJson Of(ClaimEntry entry) =>
        new(entry.Key, entry.Report.Report.Id, entry.Report.Report.Published?.ToString(), entry.Report.Received, entry.Claim.Rule, entry);
}
