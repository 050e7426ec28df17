using System.Collections.Immutable;
using Sitrep.Exchange.Out.Events.Coding;
using Sitrep.Exchange.Out.Tables;
using Sitrep.Model;
using Sitrep.Packs;
using Sitrep.Situation;
using Sitrep.Situation.Fusion;

namespace Sitrep.Exchange.Out.Events;

/// <summary>
/// Losses of equipment, a row a piece, in the terms of Oryx's lists (<c>exchange/oryx.yaml</c>). A list there is of one country's losses: whose forces lost it, not where and
/// not who built it. What no state's forces lost, or nobody says whose it was, has no country.
/// </summary>
public sealed class OryxCsv(PackSet packs)
{
    /// <summary>The pack file of the categories.</summary>
    public const string Table = "exchange/oryx.yaml";

    // A claim of more pieces than these is no list of losses that somebody has seen.
    const long MostPieces = 500;

    static readonly ImmutableArray<string> Columns = ["country", "category", "model", "status", "evidence_url", "as_of_date"];
    static readonly ImmutableHashSet<string> Numbers = ["as_of_date"];

    public void Write(TextWriter output, IEnumerable<Happening> happenings, Leaving leaving)
    {
        var (table, categories) = (new CsvTable(output, Numbers), packs.Get(Table)["categories"]);
        var (countries, sides) = (new PartyCountries(packs, new(packs)), new Sides(packs));
        table.Headings(Columns);
        foreach (var (loss, whose) in happenings.SelectMany(happening => Losses(happening).Select(loss => (loss, WhoseOf(loss, happening, sides)))))
        {
            var pieces = PiecesOf(loss);
            var category = loss.Claim.Category is { } code ? categories?[code]?.Text : null;
            var reason = !loss.SaysItHappened ? "not-said-to-have-happened" : loss.Claim.PartOf is not null ? "part-of-another" : category is null ? "no-category-of-oryx"
                : pieces > MostPieces ? "more-pieces-than-a-list-shows" : null;
            if (reason is not null)
            {
                leaving.LeaveOut(reason);
                continue;
            }

            for (var piece = 0; piece < pieces; piece++)
            {
                table.Row([("country", countries.Of(whose)), ("category", category!), ("model", ItemWords.Of(loss.Claim) ?? ""), ("status", loss.Claim.Action),
                    ("evidence_url", loss.Report.File), ("as_of_date", CodedCells.Day(loss.Last))]);
                leaving.Write();
            }
        }
    }

    /// <summary>Of several who tell of the same pieces, the one who tells of most.</summary>
    static IEnumerable<SourcedClaim> Losses(Happening happening) => happening.Claims.Where(c => c.Claim.Type == ClaimType.Equipment)
        .GroupBy(c => (c.SaysItHappened, c.Claim.Category, c.Claim.Action, c.Claim.PartOf is null, CodedCells.Name(c.Claim.Target))).Select(g => g.MaxBy(PiecesOf)!);

    // The enemy of whoever says it, as the incident knows it, else whom the words name.
    static Side? WhoseOf(SourcedClaim loss, Happening happening, Sides sides) =>
        happening.Incident?.Figures.FirstOrDefault(figure => figure.Claims.Contains(loss))?.Whose ?? (loss.Claim.Target is { } target ? sides.Of(target) : null);

    static long PiecesOf(SourcedClaim loss) => loss.Claim.Count?.Best ?? loss.Claim.Count?.Min ?? 1;
}
