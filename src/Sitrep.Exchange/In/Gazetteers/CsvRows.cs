using System.Text;

namespace Sitrep.Exchange.In.Gazetteers;

/// <summary>Rows of comma-, semicolon- or tab-separated text (RFC 4180 quoting), each with the headings of the first.</summary>
static class CsvRows
{
    public static IEnumerable<KeyValuePair<string, string>[]> Read(TextReader reader)
    {
        var first = reader.ReadLine();
        if (first is null)
        {
            yield break;
        }

        var separator = ",;\t".MaxBy(c => first.Count(f => f == c));
        var headings = Fields(first.TrimStart('\uFEFF'), separator, reader);
        while (reader.ReadLine() is { } line)
        {
            var fields = Fields(line, separator, reader);
            yield return [.. headings.Zip(fields, KeyValuePair.Create)];
        }
    }

    /// <summary>The fields of a line; a quoted field may go on over the next lines.</summary>
    static List<string> Fields(string line, char separator, TextReader reader)
    {
        var (fields, field, quoted) = (new List<string>(), new StringBuilder(), false);
        for (var i = 0; ; i++)
        {
            if (i == line.Length)
            {
                if (!quoted || reader.ReadLine() is not { } more)
                {
                    fields.Add(field.ToString());
                    return fields;
                }

                field.Append('\n');
                (line, i) = (more, -1);
            }
            else if (line[i] == '"')
            {
                var doubled = quoted && i + 1 < line.Length && line[i + 1] == '"';
                field.Append(doubled ? "\"" : "");
                (quoted, i) = (doubled || !quoted, doubled ? i + 1 : i);
            }
            else if (line[i] == separator && !quoted)
            {
                fields.Add(field.ToString());
                field.Clear();
            }
            else
            {
                field.Append(line[i]);
            }
        }
    }
}
