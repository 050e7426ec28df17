using System.Collections.Immutable;
using Sitrep.Model;
using Sitrep.Situation.Fusion;
using Sitrep.Situation.Incidents;
using Sitrep.Situation.Tallies;

namespace Sitrep.Situation.Prepared;

/// <summary>The tolls of a case by side, ready for any day.</summary>
sealed class TallyIndex
{
    readonly ImmutableArray<TallyTrack> tracks;

    public TallyIndex(IReadOnlyList<IncidentVersion> versions, IReadOnlyList<Incident> incidents, Sides sides)
    {
        var reader = new AccountReader(new(incidents, sides));
        var book = new TollBook([.. versions.Select(v => (v.Number, reader.Of(v.Incident)))]);
        CellCode CellOf(int account) => CellCode.Of(book.Accounts[account], TallyDimension.Side);
        var seen = SeenOf(book, versions, (a, b) => CellOf(a) == CellOf(b));
        tracks =
        [
            .. Enumerable.Range(0, book.Accounts.Length).GroupBy(CellOf)
                .Select(cell => new TallyTrack(Whole(cell.Key.KeyIn(book)), book, new(book, seen, [.. cell]))),
        ];
    }

    static Seen SeenOf(TollBook book, IReadOnlyList<IncidentVersion> versions, Func<int, int, bool> sameCell)
    {
        var (from, until) = (new int[book.Accounts.Length], new int[book.Accounts.Length]);
        for (var v = 0; v < versions.Count; v++)
        {
            from.AsSpan(book.Of(v)).Fill(versions[v].From);
            until.AsSpan(book.Of(v)).Fill(versions[v].Until);
        }

        return Seen.Of(book, from, until, sameCell);
    }

    public ImmutableArray<TallyCount> At(int day)
    {
        var counts = tracks.Select(t => t.At(day)).OfType<TallyCount>().ToList();
        counts.Sort((a, b) => CellCode.InOrder((a.Key, a.Total), (b.Key, b.Total)));
        return [.. counts];
    }

    // As in TallyFold: people of one side are counted together.
    static TallyKey Whole(TallyKey key) => key.Type == ClaimType.Equipment ? key : key with { Category = null };
}
