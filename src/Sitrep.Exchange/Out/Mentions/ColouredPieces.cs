using Sitrep.Model.Mentions;

namespace Sitrep.Exchange.Out.Mentions;

/// <summary>Cuts a text at the edges of its mentions, which may nest and overlap.</summary>
static class ColouredPieces
{
    public static IEnumerable<ColouredPiece> Of(int length, IReadOnlyList<Mention> mentions)
    {
        var edges = mentions.SelectMany(m => new[] { m.Span.Start, m.Span.End }).Append(0).Append(length).Where(e => e <= length).Distinct().Order().ToList();
        var coming = new Queue<Mention>(mentions.OrderBy(m => m.Span.Start));
        var open = new List<Mention>();
        for (var i = 0; i + 1 < edges.Count; i++)
        {
            open.RemoveAll(m => m.Span.End <= edges[i]);
            while (coming.TryPeek(out var next) && next.Span.Start <= edges[i])
            {
                open.Add(coming.Dequeue());
            }

            var inner = open.MinBy(m => m.Span.Length);
            yield return new(new(edges[i], edges[i + 1]), inner, inner is not null && open.Any(m => m.Span.Length > inner.Span.Length));
        }
    }
}
