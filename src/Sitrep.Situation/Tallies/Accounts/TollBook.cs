using Sitrep.Model;
using Sitrep.Situation.Fusion;
using Sitrep.Situation.Fusion.Comparing;
using Sitrep.Situation.Incidents;

namespace Sitrep.Situation.Tallies;

/// <summary>The accounts of people harmed and of equipment lost: one a source, an incident and a kind.</summary>
sealed class TollBook : AccountBook
{
    readonly Belonging belonging;
    readonly List<int> ends = [];

    public TollBook(IReadOnlyList<Incident> incidents, Sides sides) : this([.. incidents.Select((incident, number) => (number, incident))], new Belonging(incidents, sides))
    {
    }

    /// <param name="numbered">Incidents; those of one number are one.</param>
    /// <param name="belonging">Whose people and equipment numbers are about.</param>
    public TollBook(IReadOnlyList<(int Number, Incident Incident)> numbered, Belonging belonging)
    {
        this.belonging = belonging;
        Order(numbered.SelectMany(n => n.Incident.Claims).Where(c => c.Claim.Count is not null));
        foreach (var (number, incident) in numbered)
        {
            Add(number, incident);
            ends.Add(Added);
        }

        Close();
    }

    /// <summary>The accounts of the incident at an index of those given.</summary>
    public Range Of(int index) => (index == 0 ? 0 : ends[index - 1])..ends[index];

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

    void Add(int number, Incident incident, List<Saying> same) => Add(same, (told, order) =>
    {
        var (first, claim) = (same[0], told[0].Claim);
        var civilian = TraitReader.ClassOf(claim) == PeopleClass.Civilian;
        var (side, inferred) = civilian ? (null, false) : belonging.Of(first);
        var place = incident.Place;
        return new(number, claim.Type, Actions.Of(claim.Action, claim.Action), Sides.Of(side?.Key, side), civilian,
            Categories.Of(CategoryOf(claim), CategoryOf(claim)), place is null ? 0 : Places.Of(NameKey.Of(place), place.Name ?? place.Surface),
            Sources.Of(first.Source.Key, first.Source), told.Min(c => c.First)?.DayNumber ?? 0, told.Max(c => c.Last)?.DayNumber ?? 0, order,
            Kinds.Sum(told), IsTotal(told[0]), -1, first.Stance != Stance.ForItself, inferred);
    });

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
