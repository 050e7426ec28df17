using System.Collections.Immutable;

namespace Sitrep.Reading.Mentions.Times.Patterns;

/// <summary>One place of a pattern.</summary>
/// <param name="Words">For a literal: its alternatives, each one or more lexicon numbers.</param>
/// <param name="Comma">True when a comma may stand before it.</param>
/// <param name="Hyphen">True when a hyphen or dash must stand before it.</param>
/// <param name="Context">True when it must stand before the expression and is no part of it: the first place only.</param>
sealed record TimeItem(TimeClass Class, ImmutableArray<ImmutableArray<string>> Words, bool Optional, bool Comma, bool Hyphen, bool Context)
{
    /// <summary>The alternatives as lexicon numbers; filled when the lexicon is complete.</summary>
    public ImmutableArray<ImmutableArray<int>> Numbers { get; set; } = [];
}
