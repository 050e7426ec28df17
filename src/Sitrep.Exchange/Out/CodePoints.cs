using System.Collections.Immutable;
using Sitrep.Model;

namespace Sitrep.Exchange.Out;

/// <summary>Counts a text's UTF-16 offsets as Unicode code points, which the claim format uses.</summary>
public sealed class CodePoints
{
    readonly ImmutableArray<int> lowSurrogates;

    public CodePoints(string text)
    {
        var found = ImmutableArray.CreateBuilder<int>();
        for (var i = text.AsSpan().IndexOfAnyInRange('\uDC00', '\uDFFF'); i >= 0 && i < text.Length; i++)
        {
            // A low surrogate without its high one is written as one code point of its own.
            if (i > 0 && char.IsSurrogatePair(text[i - 1], text[i]))
            {
                found.Add(i);
            }
        }

        lowSurrogates = found.ToImmutable();
    }

    /// <summary>The code points before a UTF-16 offset.</summary>
    public int At(int offset)
    {
        var before = lowSurrogates.BinarySearch(offset);
        return offset - (before < 0 ? ~before : before);
    }

    /// <summary>The UTF-16 offset of a code point; past the text when there are fewer.</summary>
    public int UnitAt(int point)
    {
        int low = point, high = point + lowSurrogates.Length;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = At(middle) > point ? (low, middle - 1) : (middle, high);
        }

        return low;
    }

    /// <summary>The UTF-16 offset of a code point: the other way round.</summary>
    public int Within(int point)
    {
        // Each pair before it puts it one further; the pairs stand in order.
        var pairs = 0;
        while (pairs < lowSurrogates.Length && lowSurrogates[pairs] - pairs <= point)
        {
            pairs++;
        }

        return point + pairs;
    }

    /// <summary>A span of code points as one of UTF-16 units.</summary>
    public Span Within(Span points) => new(Within(points.Start), Within(points.End));

    public Span Of(Span span) => new(At(span.Start), At(span.End));
}
