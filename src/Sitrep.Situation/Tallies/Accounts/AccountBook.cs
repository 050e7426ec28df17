using System.Collections.Immutable;
using Sitrep.Situation.Fusion;
using Sitrep.Situation.Incidents;

namespace Sitrep.Situation.Tallies;

/// <summary>All accounts of a case, in columns, with the claims behind each.</summary>
abstract class AccountBook
{
    readonly List<Account> accounts = [];
    readonly List<ImmutableArray<SourcedClaim>> claims = [];
    readonly Dictionary<(string Report, string Claim), int> byClaim = [];
    readonly Dictionary<string, int> order = new(StringComparer.Ordinal);

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
        var name = told.DistinctBy(c => NameKey.Of(c.Voice)).Count() == 1 ? told[0].Voice : Sources[Accounts[some[0]].Source]!.Name;
        return new(name, Counting.Of(Accounts, some), told);
    }

    /// <summary>Numbers the reports of all claims that are counted in the order of publication: what is told later revises what was told before.</summary>
    protected void Order(IEnumerable<SourcedClaim> counted)
    {
        foreach (var report in counted.Select(c => c.Report).DistinctBy(r => r.Id)
            .OrderBy(r => r.Published?.Day).ThenBy(r => r.Published?.Instant).ThenBy(r => r.Id, StringComparer.Ordinal))
        {
            order[report.Id] = order.Count + 1;
        }
    }

    /// <summary>Adds the account of one source: of what it says, its last report stands.</summary>
    /// <param name="make">Makes the account of the claims that stand and the number of their report.</param>
    protected void Add(List<Saying> same, Func<List<SourcedClaim>, int, Account> make)
    {
        var last = same.MaxBy(s => order[s.Claim.Report.Id])!.Claim.Report.Id;
        accounts.Add(make([.. same.Where(s => s.Claim.Report.Id == last).Select(s => s.Claim)], order[last]));
        claims.Add([.. same.Select(s => s.Claim)]);
        foreach (var saying in same)
        {
            byClaim.TryAdd((saying.Claim.Report.Id, saying.Claim.Claim.Id), accounts.Count - 1);
        }
    }

    /// <summary>How many accounts there are so far.</summary>
    protected int Added => accounts.Count;

    /// <summary>Ties parts to their wholes, once all accounts are there.</summary>
    protected void Close()
    {
        for (var i = 0; i < accounts.Count; i++)
        {
            var part = claims[i].FirstOrDefault(c => c.Claim.PartOf is not null);
            if (part is not null && byClaim.TryGetValue((part.Report.Id, part.Claim.PartOf!), out var whole) && whole != i)
            {
                accounts[i] = accounts[i] with { Whole = whole };
            }
        }

        Accounts = [.. accounts];
    }
}
