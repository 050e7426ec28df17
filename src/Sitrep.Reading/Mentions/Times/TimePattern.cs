using System.Collections.Immutable;

namespace Sitrep.Reading.Mentions.Times;

/// <summary>A pattern of a time expression and what it means.</summary>
/// <param name="Text">As the pack writes it; named as the rule.</param>
/// <param name="Shift">How many steps before (negative) or after the reference; null when tense decides.</param>
/// <param name="After">Words of which one must stand before it; empty when none need to.</param>
/// <param name="Unit">The unit that the words imply ("daily"); null when the pattern finds it.</param>
sealed record TimePattern(string Text, TimeOperation Operation, int? Shift, ImmutableArray<TimeItem> Items, ImmutableArray<string> After, string? Unit)
{
    public string Rule { get; } = $"time/{Text}";
    public bool HasHalf { get; } = Text.Contains("half", StringComparison.Ordinal);
}
