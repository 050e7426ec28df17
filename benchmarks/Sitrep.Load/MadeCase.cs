using System.Collections.Immutable;
using System.Globalization;
using Sitrep.Model;
using Sitrep.Situation;
using Sitrep.Web.Case;
using Sitrep.Web.Case.Changes;

namespace Sitrep.Load;

/// <summary>A made-up case of many claims, held in memory, to which reports and judgements come.</summary>
sealed class MadeCase(List<ReceivedReport> made) : ICaseReader
{
    readonly Lock changing = new();
    readonly int first = made.Count;
    ImmutableList<Judgement> judgements = [];

    public string Name => "load";

    public string Version()
    {
        lock (changing)
        {
            return $"{made.Count.ToString(CultureInfo.InvariantCulture)}.{judgements.Count.ToString(CultureInfo.InvariantCulture)}";
        }
    }

    public CaseChange? Since(string version)
    {
        lock (changing)
        {
            return new(Version(), [], [.. made.Skip(int.Parse(version.Split('.')[0], CultureInfo.InvariantCulture))]);
        }
    }

    public IReadOnlyList<ReceivedReport> Reports()
    {
        lock (changing)
        {
            return [.. made];
        }
    }

    public IReadOnlyList<ReceivedReport>? ReadOtherwise(DateTimeOffset knownAt) => [];

    public IReadOnlyList<Judgement> Judgements() => judgements;

    public Stream? Original(string reportId) => null;

    public void Add(ReceivedReport report)
    {
        lock (changing)
        {
            made.Add(report);
        }
    }

    /// <summary>Files a judgement, now by the clock of the made-up case.</summary>
    public void File(Judgement judgement)
    {
        lock (changing)
        {
            judgements = judgements.Add(judgement with { Entry = judgements.Count + 1, At = made[first - 1].Known.AddYears(1).AddSeconds(judgements.Count) });
        }
    }
}
