using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Sitrep.Model;

/// <summary>
/// Names a claim by its report and its content, so that a judgement still holds when a newer program reads the same claim again and numbers it otherwise.
/// </summary>
/// <param name="Report">The report's id.</param>
/// <param name="Content">32 hexadecimal digits: the first half of the SHA-256 of all that the claim says and of where its words stand. Its id, rule and
/// confidence, and the ids that it refers to, are the program's and not counted.</param>
public sealed record ClaimRef(string Report, string Content)
{
    const int Bytes = 16;
    const char Between = '\u001F';

    public static ClaimRef Of(Report report, Claim claim) => Of(report.Id, claim);

    public static ClaimRef Of(string report, Claim claim) => new(report, claim.Sealed ?? ContentOf(claim));

    /// <summary>The hash of what a claim says.</summary>
    public static string ContentOf(Claim claim) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(Between, Fields(claim)))).AsSpan(0, Bytes));

    /// <summary>"sha256:…/…": the report and the content.</summary>
    public override string ToString() => $"{Report}/{Content}";

    static IEnumerable<string?> Fields(Claim claim) =>
    [
        claim.Type.ToString(), claim.Action, Number(claim.Evidence.Start), Number(claim.Evidence.End), .. Fields(claim.Place),
        .. Fields(claim.Actor), .. Fields(claim.Target), Number(claim.Count?.Min), Number(claim.Count?.Max), Number(claim.Count?.Best), claim.CountSurface,
        claim.Category, claim.Item, claim.Method, Day(claim.Time?.Start), Day(claim.Time?.End), claim.Time?.Precision.ToString(), claim.Time?.Surface,
        claim.Attribution?.Speaker, claim.Attribution?.Role, claim.Attribution?.Organisation, claim.Attribution?.Surface,
        claim.Modality.ToString(), claim.Cumulative ? "cumulative" : null,
        .. claim.OtherPlace is { } other ? Fields(other) : [],
    ];

    static IEnumerable<string?> Fields(Place? place) =>
        [place?.Surface, place?.Name, place?.Id, Degrees(place?.Location?.Latitude), Degrees(place?.Location?.Longitude), place?.Precision.ToString(), place?.Within];

    static IEnumerable<string?> Fields(Party? party) => [party?.Surface, party?.Name, party?.Id];

    static string? Number(long? n) => n?.ToString(CultureInfo.InvariantCulture);
    static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    static string? Degrees(double? degrees) => degrees?.ToString("0.#####", CultureInfo.InvariantCulture);
}
