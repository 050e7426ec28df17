using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Sitrep.Model;

namespace Sitrep.Exchange.In.Trees;

/// <summary>
/// Reads the words of CoNLL-U and lays them out as a text: words as their forms say, spaces where SpaceAfter=No is not, a line a
/// sentence. Parts of a written word whose forms are not its letters ("can", "not" of "cannot" are; "im", "a" of "ima" are not) stand side by side.
/// </summary>
public static class ConlluReader
{
    /// <exception cref="InvalidDataException">A line is no line of CoNLL-U; the message says which.</exception>
    public static ConlluWords Read(TextReader input)
    {
        var text = new StringBuilder();
        var words = ImmutableArray.CreateBuilder<(Span, bool)>();
        var ends = ImmutableArray.CreateBuilder<int>();
        var (inside, closesWithSpace) = (new Range(), true);
        var number = 0;
        while (input.ReadLine() is { } line)
        {
            number++;
            if (line.Length == 0)
            {
                EndSentence(text, words.Count, ends);
            }
            else if (line[0] != '#')
            {
                var cells = line.Split('\t');
                if (cells.Length < 10)
                {
                    throw new InvalidDataException($"Line {number} has {cells.Length} columns where CoNLL-U has 10.");
                }

                if (cells[0].Contains('-', StringComparison.Ordinal))
                {
                    (inside, closesWithSpace) = (RangeOf(cells[0]), HasSpaceAfter(cells[9]));
                }
                else if (int.TryParse(cells[0], NumberStyles.None, CultureInfo.InvariantCulture, out var id))
                {
                    Add(text, words, cells, id, inside, closesWithSpace);
                    inside = id == inside.End.Value ? new Range() : inside;
                }
            }
        }

        EndSentence(text, words.Count, ends);
        return new(text.ToString(), words.ToImmutable(), ends.ToImmutable());
    }

    static void Add(StringBuilder text, ImmutableArray<(Span, bool)>.Builder words, string[] cells, int id, Range inside, bool closesWithSpace)
    {
        // A form with a space is one word of the treebank; a space that does not part keeps it in one piece.
        var form = cells[1].Replace(' ', '\u00A0');
        var isInside = id >= inside.Start.Value && id <= inside.End.Value && inside.End.Value > 0;
        words.Add((new(text.Length, text.Length + form.Length), isInside && id > inside.Start.Value));
        text.Append(form);
        if (isInside ? id == inside.End.Value && closesWithSpace : HasSpaceAfter(cells[9]))
        {
            text.Append(' ');
        }
    }

    static void EndSentence(StringBuilder text, int words, ImmutableArray<int>.Builder ends)
    {
        if (words > (ends.Count == 0 ? 0 : ends[^1]))
        {
            ends.Add(words);
            text.Append('\n');
        }
    }

    static bool HasSpaceAfter(string misc) => !misc.Split('|').Contains("SpaceAfter=No");

    static Range RangeOf(string id)
    {
        var dash = id.IndexOf('-', StringComparison.Ordinal);
        return int.Parse(id.AsSpan(0, dash), CultureInfo.InvariantCulture)..int.Parse(id.AsSpan(dash + 1), CultureInfo.InvariantCulture);
    }
}
