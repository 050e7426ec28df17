using Sitrep.Situation.Fusion;

namespace Sitrep.Situation.Control;

/// <summary>
/// Finds the claims behind kept words when somebody opens them: a report at a time, and all at once when many are asked for. For many threads.
/// </summary>
/// <param name="read">Reads the reports of some ids; all for null.</param>
public sealed class KeptClaims(Func<IReadOnlyCollection<string>?, IEnumerable<ReceivedReport>> read, JudgementBook judged)
{
    /// <summary>From this many reports on it takes less time to read them all.</summary>
    const int Many = 400;

    readonly Lock one = new();
    readonly Dictionary<string, ReceivedReport> known = new(StringComparer.Ordinal);
    int asked;

    /// <exception cref="InvalidDataException">The record has no such claim: it is not the one of which the words were made.</exception>
    internal SourcedClaim Find(string report, string claim)
    {
        lock (one)
        {
            if (!known.TryGetValue(report, out var received))
            {
                Read(report);
                received = known.GetValueOrDefault(report);
            }

            return received?.Reading.Claims.FirstOrDefault(c => c.Id == claim) is { } found && judged.Apply(new(found, received.Report, received.Known)) is { } source
                ? source
                : throw new InvalidDataException($"no claim {claim} of {report}");
        }
    }

    void Read(string report)
    {
        asked++;
        foreach (var received in read(asked > Many ? null : [report]))
        {
            known[received.Report.Id] = received;
        }
    }
}
