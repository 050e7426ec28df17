namespace Sitrep.Situation.Kept;

/// <summary>The situation as of a day, out of what is kept.</summary>
/// <param name="Day">The last day up to which it was taken, as a number; <see cref="int.MaxValue"/> for all that is told.</param>
public sealed record KeptSituation(int Day, IReadOnlyDictionary<string, string> ByKey)
{
    /// <summary>In the order of their keys.</summary>
    public IReadOnlyList<SituationRow> Rows()
    {
        var rows = ByKey.Select(r => new SituationRow(r.Key, r.Value)).ToList();
        rows.Sort((a, b) => string.CompareOrdinal(a.Key, b.Key));
        return rows;
    }
}
