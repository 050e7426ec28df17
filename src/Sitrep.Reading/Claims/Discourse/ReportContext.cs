using Sitrep.Model.Mentions;

namespace Sitrep.Reading.Claims.Discourse;

/// <summary>What a report is full of: how much of it is about armed parties and their means, and which names recur.</summary>
public sealed class ReportContext
{
    readonly Dictionary<string, int> names = new(StringComparer.OrdinalIgnoreCase);

    public ReportContext(ReportView view)
    {
        var tokens = Math.Max(1, view.Trees.Sum(t => t.Count));
        int parties = 0, means = 0, combatants = 0;
        foreach (var (mention, _, _) in view.Located)
        {
            switch (mention)
            {
                case ActorMention actor:
                    parties += actor.Armed ? 1 : 0;
                    Seen(actor.Name);
                    break;
                case PlaceMention place:
                    Seen(place.Name);
                    break;
                case MeansMention or EquipmentMention:
                    means++;
                    break;
                case PeopleMention people:
                    combatants += people.Category is "combatant" or "officer" or "commander" ? 1 : 0;
                    break;
                default:
                    break;
            }
        }

        PartyDensity = Bucket(parties * 100.0 / tokens);
        MeansDensity = Bucket(means * 100.0 / tokens);
        CombatantDensity = Bucket(combatants * 100.0 / tokens);
    }

    /// <summary>Armed parties a hundred words, in steps from 0 (none) to 4 (over four).</summary>
    public int PartyDensity { get; }

    /// <summary>Means of attack and weapons a hundred words, in the same steps.</summary>
    public int MeansDensity { get; }

    public int CombatantDensity { get; }

    /// <summary>How often a name is mentioned, anaphors counted.</summary>
    public int TimesNamed(string name) => names.GetValueOrDefault(name);

    void Seen(string name) => names[name] = names.GetValueOrDefault(name) + 1;

    static int Bucket(double density) => density switch { 0 => 0, < 1 => 1, < 2 => 2, < 4 => 3, _ => 4 };
}
