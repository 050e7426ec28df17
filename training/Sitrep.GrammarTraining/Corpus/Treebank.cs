using System.Globalization;
using Sitrep.Model;

namespace Sitrep.GrammarTraining;

/// <summary>Reads the sentences of a CoNLL-U file; lines of multiword tokens and empty nodes are left out.</summary>
static class Treebank
{
    public static List<Lesson> Read(string path)
    {
        var lessons = new List<Lesson>();
        var rows = new List<string[]>();
        foreach (var line in File.ReadLines(path).Append(""))
        {
            if (line.Length == 0 && rows.Count > 0)
            {
                lessons.Add(Lesson(rows));
                rows.Clear();
            }
            else if (line.Length > 0 && line[0] != '#' && line.Split('\t') is var cells && int.TryParse(cells[0], out _))
            {
                rows.Add(cells);
            }
        }

        return lessons;
    }

    static Lesson Lesson(List<string[]> rows) => new(
        Column(rows, c => c[1].Replace(' ', '\u00A0')),
        Column(rows, c => c[2]),
        Column(rows, c => UdNames.PartOf(c[3])),
        Column(rows, c => UdNames.FeaturesOf(c[5])),
        Column(rows, c => int.Parse(c[6], CultureInfo.InvariantCulture) - 1),
        Column(rows, c => UdNames.RelationOf(c[7])));

    static T[] Column<T>(List<string[]> rows, Func<string[], T> of) => [.. rows.Select(of)];
}
