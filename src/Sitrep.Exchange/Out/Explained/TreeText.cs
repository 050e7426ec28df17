using System.Collections.Immutable;
using Sitrep.Model;

namespace Sitrep.Exchange.Out.Explained;

/// <summary>A sentence's tree for a terminal: a line a word, each below the word that it depends on, notes beside it.</summary>
static class TreeText
{
    const int NoteColumn = 44;
    const int Deepest = 24;

    /// <param name="note">What to write beside a word; empty for nothing.</param>
    public static IEnumerable<string> Of(Sentence sentence, string text, Func<Span, string> note)
    {
        var children = Enumerable.Range(0, sentence.Tokens.Length).ToLookup(i => sentence.Tokens[i].Head);
        return children[-1].SelectMany(root => Below(sentence.Tokens, children, root, "", "", 0, text, note));
    }

    static IEnumerable<string> Below(ImmutableArray<Token> tokens, ILookup<int, int> children, int at, string branch, string indent, int depth, string text,
        Func<Span, string> note)
    {
        yield return Line(tokens[at], branch, text, note(tokens[at].Span));
        var below = depth < Deepest ? children[at].ToList() : [];
        for (var i = 0; i < below.Count; i++)
        {
            var last = i == below.Count - 1;
            foreach (var line in Below(tokens, children, below[i], indent + (last ? "└─ " : "├─ "), indent + (last ? "   " : "│  "), depth + 1, text, note))
            {
                yield return line;
            }
        }
    }

    static string Line(Token token, string branch, string text, string note)
    {
        var line = $"{branch}{token.Span.Of(text)}  {UdNames.NameOf(token.Pos)} {UdNames.NameOf(token.Relation)}";
        return Printable.Line(note.Length == 0 ? line : $"{line.PadRight(NoteColumn)}  ◀ {note}");
    }
}
