using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Sitrep.Model;
using Sitrep.Packs;
using Sitrep.Reading.Claims.Judging;

namespace Sitrep.Reading.Claims.Corpus;

/// <summary>
/// Whether a claim says what was expected, field by field: names agree when one contains the other after folding; actions that
/// annotators use for one another count as one. Which small words names are told with and without is in <c>incidents/particles.yaml</c>.
/// </summary>
public sealed class Agreement(PackSet packs)
{
    /// <summary>What a row expects of a role that the text leaves open.</summary>
    const string Nobody = "nobody";

    readonly FrozenSet<string> particles = packs.Find("incidents/particles.yaml")?.TextsOf("particles").ToFrozenSet(StringComparer.Ordinal) ?? [];

    static readonly FrozenSet<string> names =
        new[] { "actor", "target", "place", "other", "item", "speaker", "organisation" }.ToFrozenSet(StringComparer.Ordinal);

    public static bool SameAction(string a, string b) => a == b || Actions.Exclusive(a, b);

    /// <summary>Whether type and action agree and the type's core field does too.</summary>
    public bool IsAbout(ExpectedClaim expected, Claim claim, bool exceptMethod = false, bool exceptPlace = false) =>
        expected.Type == claim.Type && SameAction(expected.Action, claim.Action) && expected.Type switch
        {
            ClaimType.Control => exceptPlace || !expected.Fields.ContainsKey("place") || Agrees(expected, claim, "place"),
            ClaimType.Casualty or ClaimType.Displacement or ClaimType.Humanitarian => CountAgrees(expected, claim.Count),
            ClaimType.Equipment => CountAgrees(expected, claim.Count) && (!expected.Fields.ContainsKey("category") || Agrees(expected, claim, "category")),
            ClaimType.Infrastructure => !expected.Fields.ContainsKey("item") || Agrees(expected, claim, "item"),
            ClaimType.Attack => exceptMethod || !expected.Fields.ContainsKey("method") || Agrees(expected, claim, "method"),
            _ => true,
        };

    /// <summary>Whether a field that is expected agrees.</summary>
    public bool Agrees(ExpectedClaim expected, Claim claim, string field)
    {
        var wanted = expected.Fields[field];
        var values = ValuesOf(claim, field);
        if (names.Contains(field))
        {
            return (values.Count == 0 && wanted.Contains(Nobody)) || SameName(wanted, values);
        }

        return field switch
        {
            "min" or "max" => wanted.Contains(values[0]) || (field == "min" && wanted.Contains(null)),
            "partOf" or "cumulative" => wanted.Contains("true") == (values.Count > 0),
            _ => values.Count > 0 && wanted.Contains(values[0]),
        };
    }

    public bool SameName(ImmutableArray<string?> wanted, IEnumerable<string?> values)
    {
        var folded = values.OfType<string>().Select(Fold).Where(v => v.Length > 1).ToList();
        return wanted.OfType<string>().Select(Fold).Any(w => w.Length > 0 && folded.Exists(v => Holds(v, w) || Holds(w, v)));
    }

    static bool Holds(string whole, string part) => $" {whole} ".Contains($" {part} ", StringComparison.Ordinal);

    static bool CountAgrees(ExpectedClaim expected, Count? count)
    {
        var got = new[] { count?.Min, count?.Max, count?.Best }.OfType<long>().Select(Print).ToHashSet();
        var (min, max) = (Values(expected, "min"), Values(expected, "max"));
        return min.Count > 0 ? min.Exists(got.Contains) : max.Count == 0 || max.Exists(got.Contains);
    }

    static List<string> Values(ExpectedClaim expected, string field) =>
        expected.Fields.TryGetValue(field, out var values) ? [.. values.OfType<string>()] : [];

    /// <summary>What a claim says of a field; empty when nothing.</summary>
    public static List<string?> ValuesOf(Claim claim, string field) => field switch
    {
        "place" => Known(claim.Place?.Surface, claim.Place?.Name, claim.Place?.Within),
        "other" => Known(claim.OtherPlace?.Surface, claim.OtherPlace?.Name),
        "actor" => Known(claim.Actor?.Surface, claim.Actor?.Name),
        "target" => Known(claim.Target?.Surface, claim.Target?.Name),
        "item" => Known(claim.Item),
        "category" => Known(claim.Category),
        "method" => Known(claim.Method),
        "min" => [claim.Count?.Min is { } min ? Print(min) : null],
        "max" => [claim.Count?.Max is { } max ? Print(max) : null],
        "start" => Known(Print(claim.Time?.Start)),
        "end" => Known(Print(claim.Time?.End)),
        "speaker" or "organisation" => Known(claim.Attribution?.Speaker, claim.Attribution?.Organisation, claim.Attribution?.Role,
            claim.Attribution?.Surface),
        "modality" => [char.ToLowerInvariant(claim.Modality.ToString()[0]) + claim.Modality.ToString()[1..]],
        "partOf" => Known(claim.PartOf),
        "cumulative" => Known(claim.Cumulative ? "true" : null),
        _ => throw new FormatException($"'{field}' is no field of a claim."),
    };

    static List<string?> Known(params ReadOnlySpan<string?> values)
    {
        var known = new List<string?>();
        foreach (var value in values)
        {
            if (value is not null)
            {
                known.Add(value);
            }
        }

        return known;
    }

    static string Print(long number) => number.ToString(CultureInfo.InvariantCulture);

    static string? Print(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Without diacritics, punctuation, and the small words that names are told with and without.</summary>
    string Fold(string name)
    {
        var folded = new StringBuilder();
        foreach (var c in name.Normalize(NormalizationForm.FormKD))
        {
            if (char.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            {
                folded.Append(char.IsLetterOrDigit(c) || c == '_' ? char.ToLowerInvariant(c) : ' ');
            }
        }

        var words = folded.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return string.Join(' ', words.Where(w => !particles.Contains(w)));
    }
}
