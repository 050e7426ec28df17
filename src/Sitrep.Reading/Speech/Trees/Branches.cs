using System.Collections.Immutable;
using Sitrep.Model;

namespace Sitrep.Reading.Speech.Trees;

/// <summary>A sentence's tree with its children and the reach of every subtree. A head that points nowhere is taken for a root.</summary>
internal sealed class Branches
{
    readonly int[] starts, children, first, last;

    public Branches(Sentence sentence, string text, ImmutableArray<Span> quotations = default)
    {
        (Sentence, Text) = (sentence, text);
        Quoted = quotations.IsDefaultOrEmpty ? [] : QuotedTokens(quotations);
        var n = sentence.Tokens.Length;
        (starts, children, first, last) = (new int[n + 2], new int[n], new int[n], new int[n]);
        LinkChildren();
        for (var t = 0; t < n; t++)
        {
            (first[t], last[t]) = (t, t);
        }

        for (var t = 0; t < n; t++)
        {
            Widen(t);
        }
    }

    public Sentence Sentence { get; }
    public string Text { get; }
    bool[] Quoted { get; }
    public int Count => Sentence.Tokens.Length;
    public ref readonly Token this[int token] => ref Sentence.Tokens.ItemRef(token);
    public ref readonly Token this[Index token] => ref Sentence.Tokens.ItemRef(token.GetOffset(Count));
    public ReadOnlySpan<int> Children(int token) => children.AsSpan(starts[token], starts[token + 1] - starts[token]);

    /// <summary>The first and the last token of the subtree.</summary>
    public (int First, int Last) Reach(int token) => (first[token], last[token]);

    public int Head(int token)
    {
        var head = Sentence.Tokens[token].Head;
        return head >= 0 && head < Count && head != token ? head : -1;
    }

    public ReadOnlySpan<char> Form(int token) => Sentence.Tokens[token].Span.In(Text);

    /// <summary>The first child in this relation, or -1.</summary>
    public int Child(int token, Relation relation)
    {
        foreach (var child in Children(token))
        {
            if (Sentence.Tokens[child].Relation == relation)
            {
                return child;
            }
        }

        return -1;
    }

    public bool Has(int token, Relation relation) => Child(token, relation) >= 0;

    public Span SpanOf(int from, int to) => new(Sentence.Tokens[from].Span.Start, Sentence.Tokens[to].Span.End);

    public bool IsQuoted(int token) => Quoted.Length > 0 && Quoted[token];

    /// <summary>Some of its words are quoted.</summary>
    public bool Quotes => Quoted.Length > 0;

    bool[] QuotedTokens(ImmutableArray<Span> quotations)
    {
        var at = quotations.BinarySearch(Sentence.Span);
        at = Math.Max(0, (at < 0 ? ~at : at) - 1);
        bool[] quoted = [];
        for (; at < quotations.Length && quotations[at].Start < Sentence.Span.End; at++)
        {
            for (var t = 0; t < Count; t++)
            {
                if (quotations[at].Overlaps(Sentence.Tokens[t].Span))
                {
                    quoted = quoted.Length == 0 ? new bool[Count] : quoted;
                    quoted[t] = true;
                }
            }
        }

        return quoted;
    }

    void LinkChildren()
    {
        for (var t = 0; t < Count; t++)
        {
            if (Head(t) is >= 0 and var head)
            {
                starts[head + 2]++;
            }
        }

        for (var t = 2; t < starts.Length; t++)
        {
            starts[t] += starts[t - 1];
        }

        for (var t = 0; t < Count; t++)
        {
            if (Head(t) is >= 0 and var head)
            {
                children[starts[head + 1]++] = t;
            }
        }
    }

    /// <summary>Reaches grow towards the root; the bound on steps ends a walk round a cycle.</summary>
    void Widen(int token)
    {
        var steps = 0;
        for (var up = Head(token); up >= 0 && steps++ < Count; up = Head(up))
        {
            if (first[up] <= token && last[up] >= token)
            {
                continue;
            }

            (first[up], last[up]) = (Math.Min(first[up], token), Math.Max(last[up], token));
        }
    }
}
