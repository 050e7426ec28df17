using Sitrep.Model;

namespace Sitrep.Reading.Mentions.Actors.References;

/// <summary>Spans of a report with what stands there, asked for those near another span: of a long report a few are looked at, not all.</summary>
/// <param name="all">Each span with what stands there; neither need be in order.</param>
sealed class SpansInOrder<T>(IEnumerable<(Span Span, T There)> all)
{
    readonly (Span Span, T There)[] ordered = [.. all.OrderBy(one => one.Span.Start)];
    int longest = -1;

    /// <summary>The first of those that may touch a span; from it on they begin one after the other.</summary>
    public ReadOnlySpan<(Span Span, T There)> Near(Span span)
    {
        if (longest < 0)
        {
            longest = ordered.Length == 0 ? 0 : ordered.Max(one => one.Span.Length);
        }

        var (from, to) = (FirstFrom(span.Start - longest), FirstFrom(Math.Max(span.End, span.Start + 1)));
        return ordered.AsSpan(from, to - from);
    }

    int FirstFrom(int start)
    {
        var (low, high) = (0, ordered.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = ordered[middle].Span.Start < start ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
