using Sitrep.Model;

namespace Sitrep.Web.Case;

/// <summary>A claim as pages name it, with what filters ask of it.</summary>
/// <param name="Key">Report key, a full stop, the claim's id: what its address carries.</param>
/// <param name="PlaceKey">The place's id, else its name; null without a place.</param>
/// <param name="Voice">Who says it: the organisation or person it is attributed to, else the publisher.</param>
/// <param name="Day">The last day on which it is said to have happened; null when the report gives none.</param>
public sealed record ClaimEntry(string Key, ReportSource Report, Claim Claim, string? PlaceKey, string Voice, DateOnly? Day)
{
    /// <summary>The place's name as the gazetteer has it, else the report's words.</summary>
    public string? PlaceName => Claim.Place is { } place ? place.Name ?? place.Surface : null;

    public string? Actor => Claim.Actor is { } actor ? actor.Name ?? actor.Surface : null;

    public string? Target => Claim.Target is { } target ? target.Name ?? target.Surface : null;

    /// <summary>The first day on which it is said to have happened, else the day of publication.</summary>
    public DateOnly? First => Claim.Time?.Start ?? Claim.Time?.End ?? Report.Report.Published?.Day;

    /// <summary>True when each of the words stands in its evidence, one of its names or its report's title.</summary>
    public bool Tells(string words)
    {
        foreach (var range in words.AsSpan().Split(' '))
        {
            if (!Tells(words.AsSpan()[range]))
            {
                return false;
            }
        }

        return true;
    }

    private bool Tells(ReadOnlySpan<char> word) =>
        Has(Claim.Evidence.In(Report.Text), word) || Has(PlaceName, word) || Has(Actor, word) || Has(Target, word) || Has(Voice, word)
        || Has(Report.Name, word) || Has(Report.Title, word) || Has(Claim.Place?.Surface, word);

    private static bool Has(ReadOnlySpan<char> text, ReadOnlySpan<char> word) => text.Contains(word, StringComparison.OrdinalIgnoreCase);

    internal static ClaimEntry Of(ReportSource report, Claim claim)
    {
        var said = claim.Attribution;
        var place = claim.Place;
        return new($"{report.Key}.{claim.Id}", report, claim, place is null ? null : place.Id ?? place.Name ?? place.Surface,
            said is null ? report.Name : said.Organisation ?? said.Speaker ?? said.Role ?? said.Surface,
            claim.Time?.End ?? claim.Time?.Start);
    }
}
