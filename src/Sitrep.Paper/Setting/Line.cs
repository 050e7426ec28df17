using System.Collections.Immutable;

namespace Sitrep.Paper.Setting;

/// <summary>A line of a paragraph, set.</summary>
/// <param name="Stretches">In reading order.</param>
/// <param name="Height">To the next line, points.</param>
sealed record Line(ImmutableArray<Stretch> Stretches, bool FromTheRight, double Height)
{
    /// <summary>Points, with the space at its end.</summary>
    public double Width { get; } = Stretches.Sum(s => s.Width);

    public string Text => string.Concat(Stretches.Select(s => s.Text.Text));
}
