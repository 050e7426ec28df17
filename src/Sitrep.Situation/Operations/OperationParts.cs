using Sitrep.Situation.Incidents;

namespace Sitrep.Situation.Operations;

/// <summary>Finds the incidents of one operation with the surest reason for each; none of one that is only planned.</summary>
sealed class OperationParts(OperationGround ground, NamedOperation operation, int asOf)
{
    /// <summary>So many days after the last word that ties anything to it by name, an operation without a told end takes in nothing more by itself.</summary>
    public const int Silence = 7;

    readonly Dictionary<string, OperationPart> parts = new(StringComparer.Ordinal);

    public IEnumerable<OperationPart> All()
    {
        if (operation.First is { } first && operation.Status != OperationStatus.Planned)
        {
            foreach (var incident in ground.NamedWith(operation, asOf))
            {
                if (TieOf(incident, operation, first) is { } tie)
                {
                    parts[incident.Id] = new(incident, tie);
                }
            }

            Extend(first);
        }

        return parts.Values;
    }

    static OperationTie? TieOf(Incident incident, NamedOperation operation, DateOnly first)
    {
        if (incident.Claims.Any(operation.Tells))
        {
            return OperationTie.Itself;
        }

        return !IsWithin(incident.Day!.Value, operation, first) ? null
            : incident.Claims.Any(operation.IsToldWith) ? OperationTie.SameSentence
            : operation.Sides.Any(s => SidesOf(incident).Contains(s.Key)) ? OperationTie.SameReport
            : null;
    }

    // Where and until when is settled by what is tied to it by name: else it would take in the whole war, day by day.
    void Extend(DateOnly first)
    {
        var area = OperationArea.Of(operation, parts.Values);
        var until = (parts.Count == 0 ? null : parts.Values.Max(p => p.Incident.Day)) ?? first;
        foreach (var incident in operation.Sides.Take(1).SelectMany(s => ground.Of(s.Key, first, asOf)))
        {
            var day = incident.Day!.Value;
            if (day.DayNumber > until.DayNumber + Silence || day > operation.Ended)
            {
                return;
            }

            if (!parts.ContainsKey(incident.Id) && area.Holds(incident.Place))
            {
                parts[incident.Id] = new(incident, OperationTie.ActorAreaTime);
            }
        }
    }

    static bool IsWithin(DateOnly day, NamedOperation operation, DateOnly first) => day >= first && !(day > operation.Ended);

    public static IEnumerable<string> SidesOf(Incident incident) => incident.Actors.Concat(incident.Targets).Select(s => s.Key).Distinct(StringComparer.Ordinal);
}
