using Sitrep.Situation.Tallies;

namespace Sitrep.Situation.Prepared;

/// <summary>As of which days each account is seen, and from when it is a part of another of its cell and no longer counted. Day numbers.</summary>
/// <param name="From">The first day.</param>
/// <param name="Until">The first day no more.</param>
/// <param name="PartFrom">The first day as a part; <see cref="IncidentVersion.Never"/> for what is none.</param>
sealed record Seen(int[] From, int[] Until, int[] PartFrom)
{
    /// <param name="sameCell">Whether two accounts are of one cell.</param>
    public static Seen Of(AccountBook book, int[] from, int[] until, Func<int, int, bool> sameCell) => new(from, until,
        [.. book.Accounts.Select((account, i) => account.Whole >= 0 && sameCell(account.Whole, i) ? WholeFrom(book, i) : IncidentVersion.Never)]);

    public bool IsSeen(int account, int day) => From[account] <= day && day < Until[account];

    public bool Counts(int account, int day) => IsSeen(account, day) && day < PartFrom[account];

    /// <summary>From this day on nothing changes about the account.</summary>
    public int SettledFrom(int account)
    {
        var last = Until[account] == IncidentVersion.Never ? From[account] : Until[account];
        return PartFrom[account] == IncidentVersion.Never ? last : Math.Max(last, PartFrom[account]);
    }

    // From when the claim is seen of which it is a part.
    static int WholeFrom(AccountBook book, int account)
    {
        var part = book.ClaimsOf(account).First(c => c.Claim.PartOf is not null);
        var whole = book.ClaimsOf(book.Accounts[account].Whole).First(c => c.Report.Id == part.Report.Id && c.Claim.Id == part.Claim.PartOf);
        return whole.SeenFrom?.DayNumber ?? IncidentVersion.Always;
    }
}
