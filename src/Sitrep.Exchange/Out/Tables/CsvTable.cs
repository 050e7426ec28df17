using System.Buffers;
using Sitrep.Exchange.In.Coded;

namespace Sitrep.Exchange.Out.Tables;

/// <summary>Writes a CSV table (RFC 4180, LF) row by row. Texts that a spreadsheet would run as formulas are guarded.</summary>
/// <param name="numbers">Columns of numbers and days, in which a leading sign belongs to the value.</param>
public sealed class CsvTable(TextWriter output, IReadOnlySet<string> numbers)
{
    static readonly SearchValues<char> Quoted = SearchValues.Create(",\"\n\r");

    public void Headings(IEnumerable<string> columns) => Line(columns);

    public void Row(IEnumerable<(string Column, string Value)> cells) => Line(cells.Select(c => FormulaGuard.Over(c.Value, !numbers.Contains(c.Column))));

    void Line(IEnumerable<string> cells)
    {
        var first = true;
        foreach (var cell in cells)
        {
            if (!first)
            {
                output.Write(',');
            }

            first = false;
            if (cell.AsSpan().ContainsAny(Quoted))
            {
                output.Write('"');
                output.Write(cell.Replace("\"", "\"\"", StringComparison.Ordinal));
                output.Write('"');
            }
            else
            {
                output.Write(cell);
            }
        }

        output.Write('\n');
    }
}
