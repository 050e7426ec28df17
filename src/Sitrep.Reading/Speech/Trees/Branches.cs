using System.Collections.Immutable;
using Sitrep.Model;
using Sitrep.Reading.Trees;

namespace Sitrep.Reading.Speech.Trees;

/// <summary>A sentence's tree with what of it is quoted.</summary>
internal sealed class Branches
{
    readonly Tree tree;
    readonly bool[] quoted;

    public Branches(Tree tree, ImmutableArray<Span> quotations)
    {
        this.tree = tree;
        quoted = quotations.IsDefaultOrEmpty ? [] : QuotedTokens(quotations);
    }

    public Sentence Sentence => tree.Sentence;
    public string Text => tree.Text;
    public int Count => tree.Count;
    public ref readonly Token this[int token] => ref tree[token];
    public ref readonly Token this[Index token] => ref tree[token.GetOffset(Count)];

    /// <inheritdoc cref="Tree.Children"/>
    public Tree.ChildList Children(int token) => tree.Children(token);

    /// <summary>The first and the last token of the subtree.</summary>
    public (int First, int Last) Reach(int token) => tree.Yield(token);

    public int Head(int token) => tree.Head(token);

    public ReadOnlySpan<char> Form(int token) => tree.Form(token);

    /// <summary>The first child in this relation, or -1.</summary>
    public int Child(int token, Relation relation) => tree.Child(token, relation);

    public bool Has(int token, Relation relation) => Child(token, relation) >= 0;

    public Span SpanOf(int from, int to) => new(Sentence.Tokens[from].Span.Start, Sentence.Tokens[to].Span.End);

    public bool IsQuoted(int token) => quoted.Length > 0 && quoted[token];

    /// <summary>Some of its words are quoted.</summary>
    public bool Quotes => quoted.Length > 0;

    bool[] QuotedTokens(ImmutableArray<Span> quotations)
    {
        var at = quotations.BinarySearch(Sentence.Span);
        at = Math.Max(0, (at < 0 ? ~at : at) - 1);
        bool[] marks = [];
        for (; at < quotations.Length && quotations[at].Start < Sentence.Span.End; at++)
        {
            for (var t = 0; t < Count; t++)
            {
                if (quotations[at].Overlaps(Sentence.Tokens[t].Span))
                {
                    marks = marks.Length == 0 ? new bool[Count] : marks;
                    marks[t] = true;
                }
            }
        }

        return marks;
    }
}
