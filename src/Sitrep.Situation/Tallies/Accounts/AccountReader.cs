using System.Collections.Immutable;
using Sitrep.Model;
using Sitrep.Situation.Fusion.Comparing;
using Sitrep.Situation.Incidents;

namespace Sitrep.Situation.Tallies;

/// <summary>Reads what each source says that an incident cost: people harmed and equipment lost, one entry a source and a kind.</summary>
/// <param name="belonging">Whose people and equipment numbers are about.</param>
sealed class AccountReader(Belonging belonging)
{
    public ImmutableArray<AccountEntry> Of(Incident incident)
    {
        var entries = ImmutableArray.CreateBuilder<AccountEntry>();
        foreach (var voice in incident.Voices)
        {
            var counted = voice.Sayings.Where(s => s.Claim is { SaysItHappened: true, Claim: { Count: not null, Type: ClaimType.Casualty or ClaimType.Equipment } }).ToList();
            if (counted.Count == 1)
            {
                entries.Add(Entry(incident, counted));
            }
            else if (counted.Count > 1)
            {
                entries.AddRange(counted.GroupBy(KindOf).Select(same => Entry(incident, [.. same])));
            }
        }

        return entries.DrainToImmutable();
    }

    (ClaimType, string, string?, bool, bool, string?, bool) KindOf(Saying saying)
    {
        var claim = saying.Claim.Claim;
        var civilian = TraitReader.ClassOf(claim) == PeopleClass.Civilian;
        return (claim.Type, claim.Action, civilian ? null : belonging.Of(saying).Side?.Key, civilian, claim.PartOf is not null, CategoryOf(claim), IsTotal(saying.Claim));
    }

    AccountEntry Entry(Incident incident, List<Saying> same)
    {
        var (last, told) = AccountBook.LastOf(same);
        var (first, claim) = (same[0], told[0].Claim);
        var civilian = TraitReader.ClassOf(claim) == PeopleClass.Civilian;
        var (side, inferred) = civilian ? (null, false) : belonging.Of(first);
        return new(claim.Type, claim.Action, side, civilian, CategoryOf(claim), incident.Place, first.Source,
            (told.Min(c => c.First)?.DayNumber ?? 0, told.Max(c => c.Last)?.DayNumber ?? 0), last, Kinds.Sum(told), IsTotal(told[0]),
            first.Stance != Stance.ForItself, inferred, [.. same.Select(s => s.Claim)]);
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
