using System.Collections.Immutable;
using Sitrep.Model;
using Sitrep.Situation.Fusion;
using Sitrep.Situation.Incidents;

namespace Sitrep.Situation.Tallies;

/// <summary>All accounts of a case, in columns, with the claims behind each.</summary>
/// <param name="capacity">How many accounts there will be, where that is known.</param>
abstract class AccountBook(int capacity = 0)
{
    readonly List<ImmutableArray<SourcedClaim>> claims = new(capacity);
    readonly List<(Source Source, Report Last)> tellers = new(capacity);
    Account[] accounts = new Account[capacity];

    public Account[] Accounts { get; private set; } = [];
    public Names<Side> Sides { get; } = new();
    public Names<string> Actions { get; } = new();
    public Names<string> Categories { get; } = new();
    public Names<string> Places { get; } = new();
    public Names<Source> Sources { get; } = new();

    public ImmutableArray<SourcedClaim> ClaimsOf(int account) => claims[account];

    /// <summary>What each source's own accounts come to, largest first.</summary>
    public ImmutableArray<VoiceToll> Voices(IEnumerable<int> counted) =>
    [
        .. counted.GroupBy(i => Accounts[i].Source).Select(source => Voice([.. source]))
            .OrderByDescending(v => v.Toll.Best).ThenBy(v => v.Voice, StringComparer.Ordinal),
    ];

    /// <summary>The claims of accounts, in order.</summary>
    public ImmutableArray<SourcedClaim> InOrder(IEnumerable<int> some)
    {
        var all = some.SelectMany(i => claims[i]).ToList();
        all.Sort(SourcedClaim.InOrder);
        return [.. all];
    }

    VoiceToll Voice(int[] some)
    {
        var told = InOrder(some);
        var name = told.DistinctBy(c => NameKey.Of(c.Voice)).Count() == 1 ? told[0].Voice : tellers[some[0]].Source.Name;
        return new(name, Counting.Of(Accounts, some), told);
    }

    /// <summary>What a source says, as it stands: its last report, and what that tells.</summary>
    /// <param name="same">All that it says of one thing.</param>
    public static (Report Last, List<SourcedClaim> Told) LastOf(List<Saying> same)
    {
        var last = same.Select(s => s.Claim.Report).MaxBy(report => report, ByPublication)!;
        return (last, [.. same.Where(s => s.Claim.Report.Id == last.Id).Select(s => s.Claim)]);
    }

    /// <summary>Adds an account.</summary>
    /// <param name="behind">The claims behind it.</param>
    /// <param name="source">Whose it is.</param>
    /// <param name="last">The report that tells it last.</param>
    protected void Add(in Account account, ImmutableArray<SourcedClaim> behind, Source source, Report last)
    {
        if (Added == accounts.Length)
        {
            Array.Resize(ref accounts, Math.Max(4, 2 * Added));
        }

        accounts[Added] = account;
        claims.Add(behind);
        tellers.Add((source, last));
    }

    /// <summary>How many accounts there are so far.</summary>
    protected int Added => claims.Count;

    /// <summary>Puts the reports of totals in order and ties parts to their wholes, once all accounts are there.</summary>
    protected void Close()
    {
        Accounts = Added == accounts.Length ? accounts : accounts[..Added];
        accounts = [];
        Order();
        Tie();
    }

    // What is told later revises what was told before; only totals are revised.
    void Order()
    {
        var totals = Enumerable.Range(0, Accounts.Length).Where(i => Accounts[i].Total).ToList();
        var order = totals.Select(i => tellers[i].Last).DistinctBy(report => report.Id).Order(ByPublication).Select((report, place) => (report.Id, place)).ToDictionary(StringComparer.Ordinal);
        totals.ForEach(i => Accounts[i] = Accounts[i] with { Order = order[tellers[i].Last.Id] + 1 });
    }

    void Tie()
    {
        var parts = Enumerable.Range(0, Accounts.Length).Select(i => (Account: i, Claim: PartIn(claims[i]))).Where(part => part.Claim is not null).ToList();
        var wholes = parts.Count == 0 ? null : AccountsOf(parts.Select(part => (part.Claim!.Report.Id, part.Claim.Claim.PartOf!)).ToHashSet());
        foreach (var (account, claim) in parts)
        {
            if (wholes!.TryGetValue((claim!.Report.Id, claim.Claim.PartOf!), out var whole) && whole != account)
            {
                Accounts[account] = Accounts[account] with { Whole = whole };
            }
        }
    }

    static SourcedClaim? PartIn(ImmutableArray<SourcedClaim> behind)
    {
        foreach (var claim in behind)
        {
            if (claim.Claim.PartOf is not null)
            {
                return claim;
            }
        }

        return null;
    }

    Dictionary<(string Report, string Claim), int> AccountsOf(HashSet<(string Report, string Claim)> sought)
    {
        var found = new Dictionary<(string Report, string Claim), int>(sought.Count);
        for (var i = 0; i < claims.Count; i++)
        {
            foreach (var key in claims[i].Select(claim => (claim.Report.Id, claim.Claim.Id)).Where(sought.Contains))
            {
                found.TryAdd(key, i);
            }
        }

        return found;
    }

    static Comparer<Report> ByPublication { get; } = Comparer<Report>.Create((a, b) =>
    {
        var days = Nullable.Compare(a.Published?.Day, b.Published?.Day);
        var instants = days != 0 ? days : Nullable.Compare(a.Published?.Instant, b.Published?.Instant);
        return instants != 0 ? instants : string.CompareOrdinal(a.Id, b.Id);
    });
}
