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
            if (char.IsLowSurrogate(text[i]))
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

    public Span Of(Span span) => new(At(span.Start), At(span.End));
}
