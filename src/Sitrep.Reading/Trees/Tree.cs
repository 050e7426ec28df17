using Sitrep.Model;

namespace Sitrep.Reading.Trees;

/// <summary>A sentence with its tokens' children, so that it can be walked in both directions. A head that points nowhere is taken for a root.</summary>
public sealed class Tree
{
    /// <summary>Of each token its first child, its next sibling, and the first and last token below it. A sentence has at most <see cref="Longest"/> tokens, and a report many sentences.</summary>
    readonly Links[] links;

    /// <summary>The most tokens of a sentence.</summary>
    public const int Longest = short.MaxValue;

    public Tree(Sentence sentence, string text)
    {
        (Sentence, Text) = (sentence, text);
        var count = sentence.Tokens.Length;
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, Longest, nameof(sentence));
        links = new Links[count];
        for (var i = 0; i < count; i++)
        {
            links[i] = new(-1, -1, (short)i, (short)i);
        }

        for (var i = count - 1; i >= 0; i--)
        {
            if (Head(i) is >= 0 and var head)
            {
                (links[i].NextSibling, links[head].FirstChild) = (links[head].FirstChild, (short)i);
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

    /// <summary>The head of a token; -1 for a root.</summary>
    public int Head(int token)
    {
        var head = this[token].Head;
        return head >= 0 && head < Count && head != token ? head : -1;
    }

    public ReadOnlySpan<char> Form(int token) => this[token].Span.In(Text);

    public ChildList Children(int token) => new(this, links[token].FirstChild);

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
    public (int First, int Last) Yield(int token) => (links[token].Left, links[token].Right);

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
        for (int up = Head(token), steps = 0; up >= 0 && steps < Count; up = Head(up), steps++)
        {
            ref var above = ref links[up];
            (above.Left, above.Right) = (Math.Min(above.Left, (short)token), Math.Max(above.Right, (short)token));
        }
    }

    struct Links(short firstChild, short nextSibling, short left, short right)
    {
        public short FirstChild = firstChild, NextSibling = nextSibling, Left = left, Right = right;
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

            (Current, next) = (next, tree.links[next].NextSibling);
            return true;
        }
    }
}
