using System.Collections.Immutable;
using Sitrep.Model;
using Sitrep.Situation.Fusion;
using Sitrep.Situation.Fusion.Comparing;
using Sitrep.Situation.Incidents;

namespace Sitrep.Situation.Tallies;

/// <summary>All accounts of a case, in columns, with the claims behind each.</summary>
sealed class AccountBook
{
    readonly List<Account> accounts = [];
    readonly List<ImmutableArray<SourcedClaim>> claims = [];
    readonly Dictionary<(string Report, string Claim), int> byClaim = [];
    readonly Dictionary<string, int> order = new(StringComparer.Ordinal);
    readonly Belonging belonging;

    public AccountBook(IReadOnlyList<Incident> incidents, Sides sides)
    {
        belonging = new(incidents, sides);
        var reports = incidents.SelectMany(i => i.Claims).Where(c => c.Claim.Count is not null).Select(c => c.Report).DistinctBy(r => r.Id)
            .OrderBy(r => r.Published?.Day).ThenBy(r => r.Published?.Instant).ThenBy(r => r.Id, StringComparer.Ordinal);
        foreach (var report in reports)
        {
            order[report.Id] = order.Count + 1;
        }

        for (var i = 0; i < incidents.Count; i++)
        {
            Add(i, incidents[i]);
        }

        LinkParts();
        Accounts = [.. accounts];
    }

    public Account[] Accounts { get; }
    public Names<Side> Sides { get; } = new();
    public Names<string> Actions { get; } = new();
    public Names<string> Categories { get; } = new();
    public Names<string> Places { get; } = new();
    public Names<Source> Sources { get; } = new();

    public ImmutableArray<SourcedClaim> ClaimsOf(int account) => claims[account];

    void Add(int number, Incident incident)
    {
        foreach (var voice in incident.Voices)
        {
            var counted = voice.Sayings.Where(s => s.Claim is { SaysItHappened: true, Claim: { Count: not null, Type: ClaimType.Casualty or ClaimType.Equipment } }).ToList();
            if (counted.Count == 1)
            {
                Add(number, incident, counted);
            }
            else if (counted.Count > 1)
            {
                foreach (var same in counted.GroupBy(KindOf))
                {
                    Add(number, incident, [.. same]);
                }
            }
        }
    }

    (ClaimType, string, string?, bool, bool, string?, bool) KindOf(Saying saying)
    {
        var claim = saying.Claim.Claim;
        var civilian = TraitReader.ClassOf(claim) == PeopleClass.Civilian;
        return (claim.Type, claim.Action, civilian ? null : belonging.Of(saying).Side?.Key, civilian, claim.PartOf is not null, CategoryOf(claim), IsTotal(saying.Claim));
    }

    void Add(int number, Incident incident, List<Saying> same)
    {
        var last = same.MaxBy(s => order[s.Claim.Report.Id])!.Claim.Report.Id;
        var told = same.Where(s => s.Claim.Report.Id == last).Select(s => s.Claim).ToList();
        var (first, claim) = (same[0], told[0].Claim);
        var civilian = TraitReader.ClassOf(claim) == PeopleClass.Civilian;
        var (side, inferred) = civilian ? (null, false) : belonging.Of(first);
        var place = incident.Place;
        accounts.Add(new(number, claim.Type, Actions.Of(claim.Action, claim.Action), Sides.Of(side?.Key, side), civilian,
            Categories.Of(CategoryOf(claim), CategoryOf(claim)), place is null ? 0 : Places.Of(NameKey.Of(place), place.Name ?? place.Surface),
            Sources.Of(first.Source.Key, first.Source), told.Min(c => c.First)?.DayNumber ?? 0, told.Max(c => c.Last)?.DayNumber ?? 0, order[last],
            Kinds.Sum(told), IsTotal(told[0]), -1, first.Stance != Stance.ForItself, inferred));
        claims.Add([.. same.Select(s => s.Claim)]);
        foreach (var saying in same)
        {
            byClaim.TryAdd((saying.Claim.Report.Id, saying.Claim.Claim.Id), accounts.Count - 1);
        }
    }

    void LinkParts()
    {
        for (var i = 0; i < accounts.Count; i++)
        {
            var part = claims[i].FirstOrDefault(c => c.Claim.PartOf is not null);
            if (part is not null && byClaim.TryGetValue((part.Report.Id, part.Claim.PartOf!), out var whole) && whole != i)
            {
                accounts[i] = accounts[i] with { Whole = whole };
            }
        }
    }

    static string CategoryOf(Claim claim) => claim.Type == ClaimType.Equipment ? claim.Category ?? "other"
        : claim.PartOf is not null && claim.Category is { } part ? part
        : TraitReader.ClassOf(claim) switch
        {
            PeopleClass.Civilian => "civilian",
            PeopleClass.Combatant => "combatant",
            _ => "unknown",
        };

    static bool IsTotal(SourcedClaim source) => source.Claim.Cumulative || source.First < source.Last;
}
