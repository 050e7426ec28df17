using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Sitrep.Model;

namespace Sitrep.Exchange.In.Trees;

/// <summary>
/// Reads the words of CoNLL-U and lays them out as a text: words as their forms say, spaces where SpaceAfter=No is not, a line a
/// sentence. Parts of a written word whose forms are not its letters ("can", "not" of "cannot" are; "im", "a" of "ima" are not) stand side
/// by side. Empty nodes ("8.1") are left out.
/// </summary>
public sealed class ConlluReader
{
    const int Columns = 10;
    readonly StringBuilder text = new();
    readonly ImmutableArray<(Span, bool)>.Builder words = ImmutableArray.CreateBuilder<(Span, bool)>();
    readonly ImmutableArray<int>.Builder ends = ImmutableArray.CreateBuilder<int>();

    /// <summary>The written word that the next words are parts of, and whether a space follows it.</summary>
    (int First, int Last, bool SpaceAfter) inside;

    /// <summary>The line that is read, and the number of the last word of its sentence.</summary>
    int line, last;

    ConlluReader()
    {
    }

    /// <exception cref="InvalidDataException">A line is no line of CoNLL-U, or there are no words; the message says which and why, without a full stop.</exception>
    public static ConlluWords Read(TextReader input)
    {
        var reader = new ConlluReader();
        while (input.ReadLine() is { } content)
        {
            reader.line++;
            reader.Take(content);
        }

        reader.EndSentence();
        return reader.words.Count > 0
            ? new(reader.text.ToString(), reader.words.ToImmutable(), reader.ends.ToImmutable())
            : throw new InvalidDataException("holds no words of CoNLL-U");
    }

    void Take(string content)
    {
        if (string.IsNullOrWhiteSpace(content))
        {
            EndSentence();
        }
        else if (content[0] != '#')
        {
            var cells = content.Split('\t');
            Take(cells.Length == Columns ? cells : throw Wrong($"has {cells.Length} columns where CoNLL-U has {Columns}"));
        }
    }

    void Take(string[] cells)
    {
        var dash = cells[0].IndexOf('-', StringComparison.Ordinal);
        if (dash >= 0)
        {
            inside = (NumberOf(cells[0], cells[0][..dash]), NumberOf(cells[0], cells[0][(dash + 1)..]), HasSpaceAfter(cells[9]));
            if (inside.First != last + 1 || inside.Last <= inside.First)
            {
                throw Wrong($"has the range {cells[0]} after word {last}");
            }
        }
        else if (!IsEmptyNode(cells[0]))
        {
            Add(cells, NumberOf(cells[0], cells[0]));
        }
    }

    void Add(string[] cells, int id)
    {
        if (id != last + 1 || cells[1].Length == 0)
        {
            throw Wrong(cells[1].Length == 0 ? $"has word {id} without a form" : $"has word {id} after word {last}");
        }

        last = id;
        // A form with a space is one word of the treebank; a space that does not part keeps it in one piece.
        var form = cells[1].Replace(' ', '\u00A0');
        var isInside = id >= inside.First && id <= inside.Last;
        words.Add((new(text.Length, text.Length + form.Length), isInside && id > inside.First));
        text.Append(form);
        if (isInside ? id == inside.Last && inside.SpaceAfter : HasSpaceAfter(cells[9]))
        {
            text.Append(' ');
        }
    }

    void EndSentence()
    {
        if (last > 0)
        {
            ends.Add(words.Count);
            text.Append('\n');
        }

        (inside, last) = (default, 0);
    }

    static bool IsEmptyNode(string id)
    {
        var dot = id.IndexOf('.', StringComparison.Ordinal);
        return dot > 0 && IsNumber(id[..dot], out _) && IsNumber(id[(dot + 1)..], out _);
    }

    int NumberOf(string id, string part) => IsNumber(part, out var number) ? number : throw Wrong($"begins with '{id}', which numbers no word");

    static bool IsNumber(string text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);

    static bool HasSpaceAfter(string misc) => !misc.Split('|').Contains("SpaceAfter=No");

    InvalidDataException Wrong(string what) => new($"line {line} {what}");
}
