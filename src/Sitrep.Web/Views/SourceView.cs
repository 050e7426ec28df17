using System.Collections.Immutable;
using Sitrep.Situation.Fusion;
using Sitrep.Web.Case;
using Sitrep.Web.Case.Claims;
using Sitrep.Web.Case.Sources;

namespace Sitrep.Web.Views;

/// <summary>A voice, or a side with all voices that speak for it, and what it says.</summary>
/// <param name="Entry">How its claims stand beside others'; null for a side that no voice is named as.</param>
/// <param name="Side">Whom it speaks for; itself, when nobody.</param>
/// <param name="Voices">The voices that speak for the side, this one among them.</param>
/// <param name="Reliability">A to F of the Admiralty grid, as the actor packs rate it.</param>
/// <param name="Claims">Its claims, last day first.</param>
public sealed record SourceView(CaseView Case, string Name, SourceEntry? Entry, Side Side, ImmutableArray<string> Voices, char Reliability, ImmutableArray<ClaimEntry> Claims)
{
    public const int PageSize = 100;

    /// <summary>Which page of the claims is shown, from 1.</summary>
    public int Page { get; private init; } = 1;

    public int Total => Claims.Length;

    public int Pages => Math.Max(1, (Total + PageSize - 1) / PageSize);

    public IEnumerable<ClaimEntry> Shown => Claims.Skip((Page - 1) * PageSize).Take(PageSize);

    /// <summary>The page of a voice; null when nobody of that name says or publishes anything.</summary>
    public static SourceView? Of(CaseView view, string name, Sides sides)
    {
        var key = NameKey.Of(name);
        var entry = view.Situation.Sources.FirstOrDefault(source => NameKey.Of(source.Name) == key);
        var side = entry?.SpeaksFor ?? sides.OfVoice(name);
        var voices = view.Situation.Sources.Where(source => source.SpeaksFor.Key == side.Key).Select(source => source.Name).ToImmutableArray();
        var asSide = entry is null;
        var said = asSide ? SaidFor(view, side) : [];
        ImmutableArray<ClaimEntry> claims = [.. view.Claims.Where(claim => asSide ? said.Contains(claim.Key) : NameKey.Of(claim.Voice) == key)];
        if (asSide && claims.IsEmpty)
        {
            return null;
        }

        return new(view, entry?.Name ?? side.Name, entry, side, voices, sides.ReliabilityOf(side), claims);
    }

    private static HashSet<string> SaidFor(CaseView view, Side side) => view.Situation.Folded.Incidents.SelectMany(incident => incident.Voices).Where(voice => voice.Source.Side.Key == side.Key)
        .SelectMany(voice => voice.Sayings).Select(saying => view.Entry(saying.Claim).Key).ToHashSet(StringComparer.Ordinal);

    /// <summary>The same with another page of its claims.</summary>
    public SourceView At(int page) => this with { Page = Math.Clamp(page, 1, Pages) };

    public string Address(int page)
    {
        var query = string.Join('&', new[] { VantageQuery.Of(Case.Vantage), page > 1 ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"page={page}") : "" }.Where(part => part.Length > 0));
        return Address(Name) + (query.Length == 0 ? "" : $"?{query}");
    }

    public static string Address(string name) => $"/sources/{Uri.EscapeDataString(name)}";
}
