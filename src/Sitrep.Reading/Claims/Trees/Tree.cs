using Sitrep.Model;

namespace Sitrep.Reading.Claims.Trees;

/// <summary>A sentence with its tokens' children, so that frames can walk it in both directions.</summary>
public sealed class Tree
{
    readonly int[] firstChild, nextSibling, left, right;

    public Tree(Sentence sentence, string text)
    {
        (Sentence, Text) = (sentence, text);
        var count = sentence.Tokens.Length;
        (firstChild, nextSibling, left, right) = (new int[count], new int[count], new int[count], new int[count]);
        Array.Fill(firstChild, -1);
        Array.Fill(nextSibling, -1);
        for (var i = count - 1; i >= 0; i--)
        {
            (left[i], right[i]) = (i, i);
            if (sentence.Tokens[i].Head is var head and >= 0 && head != i)
            {
                (nextSibling[i], firstChild[head]) = (firstChild[head], i);
            }
        }

        for (var i = 0; i < count; i++)
        {
            Widen(i);
        }
    }

    public Sentence Sentence { get; }
    public string Text { get; }
    public int Count => Sentence.Tokens.Length;
    public ref readonly Token this[int token] => ref Sentence.Tokens.ItemRef(token);

    public ReadOnlySpan<char> Form(int token) => this[token].Span.In(Text);

    public ChildList Children(int token) => new(this, firstChild[token]);

    /// <summary>The first child in one of the relations, or -1.</summary>
    public int Child(int token, Relation relation)
    {
        foreach (var child in Children(token))
        {
            if (this[child].Relation == relation)
            {
                return child;
            }
        }

        return -1;
    }

    /// <summary>First and last token below a token, itself included.</summary>
    public (int First, int Last) Yield(int token) => (left[token], right[token]);

    /// <summary>The token whose head lies outside a span of the text; -1 when the span covers no token.</summary>
    public int HeadOf(Span span)
    {
        var found = -1;
        for (var i = FirstAt(span.Start); i < Count && this[i].Span.Start < span.End; i++)
        {
            var head = this[i].Head;
            if (head < 0 || !span.Overlaps(this[head].Span))
            {
                if (found < 0 || this[found].Pos == PartOfSpeech.Punct)
                {
                    found = i;
                }
            }
        }

        return found;
    }

    /// <summary>The first token that ends after an offset; <see cref="Count"/> when there is none.</summary>
    public int FirstAt(int offset)
    {
        int low = 0, high = Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = this[middle].Span.End <= offset ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    void Widen(int token)
    {
        // A cycle in a damaged tree must not hang the walk, hence the bound.
        for (int up = this[token].Head, steps = 0; up >= 0 && steps < Count; up = this[up].Head, steps++)
        {
            if (left[up] <= token && right[up] >= token)
            {
                continue;
            }

            (left[up], right[up]) = (Math.Min(left[up], token), Math.Max(right[up], token));
        }
    }

    /// <summary>The children of a token from left to right; made for <c>foreach</c> without an allocation.</summary>
    public readonly struct ChildList(Tree tree, int first)
    {
        public Walk GetEnumerator() => new(tree, first);
    }

    public struct Walk(Tree tree, int next)
    {
        int next = next;

        public int Current { get; private set; } = -1;

        public bool MoveNext()
        {
            if (next < 0)
            {
                return false;
            }

            (Current, next) = (next, tree.nextSibling[next]);
            return true;
        }
    }
}
