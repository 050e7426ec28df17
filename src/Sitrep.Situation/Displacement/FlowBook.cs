using Sitrep.Model;
using Sitrep.Situation.Incidents;
using Sitrep.Situation.Tallies;

namespace Sitrep.Situation.Displacement;

/// <summary>
/// The accounts of people who moved: one a source, flow and period. What several sources tell of one flow and day is one thing, whether or not fusion
/// has joined them, so that rival numbers are never added up.
/// </summary>
sealed class FlowBook : AccountBook
{
    readonly Names<object> happenings = new();
    readonly Dictionary<(string, string?, string?), List<int>> byFlow = [];
    int count;

    public FlowBook(IReadOnlyCollection<ToldFlow> told)
    {
        var counted = told.Where(t => t.Counts).ToList();
        Order(counted.Select(t => t.Saying.Claim));
        foreach (var same in counted.GroupBy(t => (t.Saying.Source.Key, t.Key, t.Unit, t.First, t.Last, t.IsPart, Kind: t.IsPart ? t.Saying.Claim.Claim.Category : null, t.IsTotal)))
        {
            Add([.. same]);
        }

        Close();
    }

    /// <summary>The accounts of a flow.</summary>
    public IReadOnlyList<int> Of((string, string?, string?) flow) => byFlow.GetValueOrDefault(flow) ?? [];

    public FlowUnit UnitOf(int account) => (FlowUnit)Accounts[account].Category;

    void Add(List<ToldFlow> same)
    {
        var flow = same[0];
        var sayings = same.ConvertAll(t => t.Saying);
        Add(sayings, (claims, order) => new(
            happenings.Of($"{flow.Key}|{flow.Unit}|{flow.First:O}|{flow.Last:O}|{flow.IsPart}", sayings), ClaimType.Displacement, Actions.Of(flow.Action, flow.Action), 0, false, (int)flow.Unit,
            flow.Ends.FromKey is { } from ? Places.Of(from, from) : 0, Sources.Of(sayings[0].Source.Key, sayings[0].Source),
            flow.First?.DayNumber ?? 0, flow.Last?.DayNumber ?? 0, order, Kinds.Sum(claims), flow.IsTotal, -1, sayings[0].Stance != Stance.ForItself, false));
        (byFlow.TryGetValue(flow.Key, out var list) ? list : byFlow[flow.Key] = []).Add(count++);
    }
}
