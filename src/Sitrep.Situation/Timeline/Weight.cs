using System.Collections.Immutable;
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

    /// <summary>Things of a day in order: the weightiest first; what weighs the same stands in the order of what was told first.</summary>
    public static ImmutableArray<T> Sorted<T>(IEnumerable<T> day, Func<T, Incident> incident)
    {
        var weighed = day.Select(thing => (Thing: thing, First: incident(thing).Claims[0], Weight: Of(incident(thing)))).ToArray();
        Array.Sort(weighed, (a, b) => a.Weight.Against(b.Weight) is var weight && weight != 0 ? weight : SourcedClaim.InOrder(a.First, b.First));
        return [.. weighed.Select(w => w.Thing)];
    }

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
