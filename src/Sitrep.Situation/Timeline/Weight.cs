using Sitrep.Model;
using Sitrep.Situation.Fusion.Comparing;
using Sitrep.Situation.Incidents;

namespace Sitrep.Situation.Timeline;

/// <summary>How much an incident weighs beside others of its day.</summary>
/// <param name="People">How many, at best, are said to have been killed or displaced.</param>
/// <param name="Independent">How many independent sources stand behind it.</param>
/// <param name="Claims">How many claims tell of it.</param>
public readonly record struct Weight(WeightClass Class, long People, int Independent, int Claims)
{
    public static Weight Of(Incident incident)
    {
        var sort = ClassOf(incident);
        return new(sort, sort is WeightClass.Deaths or WeightClass.Displacement ? PeopleOf(incident, sort) : 0, incident.Grades.Independent, incident.Claims.Length);
    }

    /// <summary>The weightier comes first: by class, then people, then sources, then claims.</summary>
    public int Against(Weight other)
    {
        var sort = Class.CompareTo(other.Class);
        var people = sort != 0 ? sort : other.People.CompareTo(People);
        var sources = people != 0 ? people : other.Independent.CompareTo(Independent);
        return sources != 0 ? sources : other.Claims.CompareTo(Claims);
    }

    /// <summary>The order of a day: what weighs the same stands in the order of what was told first.</summary>
    public static Comparison<Incident> InOrder { get; } = (a, b) =>
    {
        var weight = Of(a).Against(Of(b));
        return weight != 0 ? weight : SourcedClaim.InOrder(a.Claims[0], b.Claims[0]);
    };

    static WeightClass ClassOf(Incident incident) => Acts.Of(incident.Lead.Claim) switch
    {
        Act.Capture or Act.Recapture or Act.Withdraw or Act.Lose or Act.Besiege or Act.BreakSiege => WeightClass.ControlChange,
        _ when incident.Claims.Any(c => c is { SaysItHappened: true, Claim.Type: ClaimType.Casualty } && Acts.Of(c.Claim) == Act.Killed) => WeightClass.Deaths,
        Act.Cut or Act.Closed or Act.Reopened or Act.Restored => WeightClass.Roads,
        >= Act.Ceasefire and <= Act.Broken => WeightClass.Agreement,
        Act.Launched or Act.Ended => WeightClass.Operation,
        Act.Displaced or Act.Returned => WeightClass.Displacement,
        var act when Acts.FamilyOf(act) is Family.Control or Family.Violence => WeightClass.Fighting,
        _ => WeightClass.Other,
    };

    static long PeopleOf(Incident incident, WeightClass sort) => incident.Figures
        .Where(f => sort == WeightClass.Deaths ? f is { Type: ClaimType.Casualty, Action: "killed", IsPart: false } : f.Type == ClaimType.Displacement)
        .Select(f => f.Toll.Best).DefaultIfEmpty(0).Max();
}
