using Sitrep.Situation.Prepared;

namespace Sitrep.Situation.Kept;

/// <summary>How a situation is put into rows.</summary>
/// <param name="Sources">The rows of a situation, in any order.</param>
/// <param name="Write">The text of a row.</param>
public sealed record RowForm(Func<SituationAt, IEnumerable<RowSource>> Sources, Func<object, string> Write)
{
    /// <summary>All rows of a situation, in the order of their keys.</summary>
    public IReadOnlyList<SituationRow> Rows(SituationAt situation)
    {
        var rows = Sources(situation).Select(s => new SituationRow(s.Key, Write(s.Of))).ToList();
        rows.Sort((a, b) => string.CompareOrdinal(a.Key, b.Key));
        return rows;
    }
}
