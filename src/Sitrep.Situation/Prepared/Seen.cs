using Sitrep.Situation.Tallies;

namespace Sitrep.Situation.Prepared;

/// <summary>As of which days each account is seen, and from when it is a part of another of its cell and no longer counted.</summary>
sealed class Seen
{
    readonly int[] until;
    readonly int[] partFrom;

    public Seen(TollBook book, IReadOnlyList<IncidentVersion> versions, Func<int, CellCode> cellOf)
    {
        (From, until, partFrom) = (new int[book.Accounts.Length], new int[book.Accounts.Length], new int[book.Accounts.Length]);
        for (var v = 0; v < versions.Count; v++)
        {
            From.AsSpan(book.Of(v)).Fill(versions[v].From);
            until.AsSpan(book.Of(v)).Fill(versions[v].Until);
        }

        for (var i = 0; i < partFrom.Length; i++)
        {
            partFrom[i] = book.Accounts[i].Whole is >= 0 and var whole && cellOf(whole) == cellOf(i) ? WholeFrom(book, i) : IncidentVersion.Never;
        }
    }

    /// <summary>Day numbers.</summary>
    public int[] From { get; }

    public bool IsSeen(int account, int day) => From[account] <= day && day < until[account];

    public bool Counts(int account, int day) => IsSeen(account, day) && day < partFrom[account];

    /// <summary>From this day on nothing changes about the account.</summary>
    public int SettledFrom(int account)
    {
        var last = until[account] == IncidentVersion.Never ? From[account] : until[account];
        return partFrom[account] == IncidentVersion.Never ? last : Math.Max(last, partFrom[account]);
    }

    // From when the claim is seen of which it is a part.
    static int WholeFrom(TollBook book, int account)
    {
        var part = book.ClaimsOf(account).First(c => c.Claim.PartOf is not null);
        var whole = book.ClaimsOf(book.Accounts[account].Whole).First(c => c.Report.Id == part.Report.Id && c.Claim.Id == part.Claim.PartOf);
        return whole.First?.DayNumber ?? IncidentVersion.Always;
    }
}
