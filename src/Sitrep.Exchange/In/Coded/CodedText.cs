using System.Collections.Immutable;
using System.Text;
using Sitrep.Model;

namespace Sitrep.Exchange.In.Coded;

/// <summary>
/// A row of coded events as a report's clean text: a line a column that has a value, "column: value", so that evidence can point into it. A line within
/// a value is continued with a tab.
/// </summary>
public sealed class CodedText
{
    const string Between = ": ";

    readonly Dictionary<string, (string Value, Span Line)> columns = new(StringComparer.Ordinal);

    public string Text { get; }

    public CodedText(IReadOnlyList<string> headings, IReadOnlyList<string> values)
    {
        var text = new StringBuilder();
        for (var i = 0; i < headings.Count && i < values.Count; i++)
        {
            if (values[i].Length > 0)
            {
                Add(text, headings[i], values[i]);
            }
        }

        Text = text.ToString();
    }

    /// <summary>The value of a column; empty when it has none.</summary>
    public string this[string column] => columns.TryGetValue(column, out var found) ? found.Value : "";

    /// <summary>From the first to the last of the lines of columns that have values; the whole text when none has.</summary>
    public Span Evidence(params ReadOnlySpan<string> names)
    {
        Span? all = null;
        foreach (var name in names)
        {
            if (columns.TryGetValue(name, out var found))
            {
                all = all?.To(found.Line) ?? found.Line;
            }
        }

        return all ?? new(0, Text.Length);
    }

    /// <summary>The columns of a text, in its order. What a redaction covers stands covered in them.</summary>
    public static ImmutableArray<(string Column, string Value)> Parse(string text)
    {
        var found = ImmutableArray.CreateBuilder<(string Column, string Value)>();
        foreach (var line in text.Split('\n'))
        {
            var at = line.IndexOf(Between, StringComparison.Ordinal);
            if (found.Count > 0 && (line is ['\t', ..] || at <= 0))
            {
                found[^1] = (found[^1].Column, $"{found[^1].Value}\n{(line.Length > 0 ? line[1..] : "")}");
            }
            else if (at > 0)
            {
                found.Add((line[..at], line[(at + Between.Length)..]));
            }
        }

        return found.ToImmutable();
    }

    void Add(StringBuilder text, string heading, string value)
    {
        if (text.Length > 0)
        {
            text.Append('\n');
        }

        var start = text.Length;
        text.Append(heading).Append(Between).Append(value.Replace("\n", "\n\t", StringComparison.Ordinal));
        columns[heading] = (value, new(start, text.Length));
    }
}
