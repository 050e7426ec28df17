using Sitrep.Model;
using Sitrep.Situation.Incidents;
using Sitrep.Situation.Tallies;

namespace Sitrep.Situation.Displacement;

/// <summary>
/// The accounts of one flow: one a source and period. What several sources tell of one day is one thing, whether or not fusion has joined them, so that
/// rival numbers are never added up.
/// </summary>
sealed class FlowBook : AccountBook
{
    readonly Names<object> happenings = new();

    /// <param name="told">Of one flow.</param>
    public FlowBook(IReadOnlyCollection<ToldFlow> told)
    {
        foreach (var same in told.Where(t => t.Counts).GroupBy(t => (t.Saying.Source.Key, t.Unit, t.First, t.Last, t.IsPart, Kind: t.IsPart ? t.Saying.Claim.Claim.Category : null, t.IsTotal)))
        {
            Add([.. same]);
        }

        Close();
    }

    /// <summary>The numbers of all accounts.</summary>
    public IEnumerable<int> All => Enumerable.Range(0, Accounts.Length);

    public FlowUnit UnitOf(int account) => (FlowUnit)Accounts[account].Category;

    void Add(List<ToldFlow> same)
    {
        var flow = same[0];
        var sayings = same.ConvertAll(t => t.Saying);
        var (last, claims) = LastOf(sayings);
        Add(new(
            happenings.Of($"{flow.Unit}|{flow.First:O}|{flow.Last:O}|{flow.IsPart}", sayings), ClaimType.Displacement, Actions.Of(flow.Action, flow.Action), 0, false, (int)flow.Unit,
            flow.Ends.FromKey is { } from ? Places.Of(from, from) : 0, Sources.Of(sayings[0].Source.Key, sayings[0].Source),
            flow.First?.DayNumber ?? 0, flow.Last?.DayNumber ?? 0, 0, Kinds.Sum(claims), flow.IsTotal, -1, sayings[0].Stance != Stance.ForItself, false), [.. sayings.Select(s => s.Claim)], sayings[0].Source, last);
    }
}
