using System.Collections.Immutable;

namespace Sitrep.Web.Words;

/// <summary>A phrase in pieces: the interface's own words, and values that may run in another direction and are set apart.</summary>
public sealed record Phrase(ImmutableArray<PhrasePart> Parts)
{
    /// <summary>As text alone: each value set apart within the words of this language.</summary>
    public string Text(InterfaceWords words) => string.Concat(Parts.Select(part => part.Value ? words.Apart(part.Text) : part.Text));

    /// <summary>
    /// Fills a template: {name} is a value; what stands in square brackets is left out when a value within is missing.
    /// A missing value outside brackets is left empty.
    /// </summary>
    public static Phrase Fill(string template, Func<string, string?> valueOf)
    {
        var parts = ImmutableArray.CreateBuilder<PhrasePart>();
        foreach (var segment in template.Split('[', ']'))
        {
            var pieces = Pieces(segment, valueOf);
            if (!pieces.Any(piece => piece.Text is null))
            {
                parts.AddRange(pieces.Where(piece => piece.Text!.Length > 0).Select(piece => new PhrasePart(piece.Text!, piece.Value)));
            }
        }

        return new(parts.ToImmutable());
    }

    private static List<(string? Text, bool Value)> Pieces(string segment, Func<string, string?> valueOf)
    {
        var pieces = new List<(string?, bool)>();
        for (var at = 0; at < segment.Length;)
        {
            var open = segment.IndexOf('{', at);
            var literal = open < 0 ? segment[at..] : segment[at..open];
            pieces.Add((literal, false));
            at += literal.Length;
            if (open >= 0)
            {
                var close = segment.IndexOf('}', open);
                pieces.Add((valueOf(segment[(open + 1)..close]), true));
                at = close + 1;
            }
        }

        return pieces;
    }
}
