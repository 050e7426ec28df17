using System.Collections.Immutable;

namespace Sitrep.Reading.Mentions.Times.Patterns;

/// <summary>A pattern of a time expression and what it means.</summary>
/// <param name="Text">As the pack writes it; named as the rule.</param>
/// <param name="Shift">How many steps before (negative) or after the reference; null when tense decides.</param>
/// <param name="After">Words of which one must stand before it; empty when none need to.</param>
/// <param name="Unit">The unit that the words imply ("daily"); null when the pattern finds it.</param>
sealed record TimePattern(string Text, TimeOperation Operation, int? Shift, ImmutableArray<TimeItem> Items, ImmutableArray<string> After, string? Unit)
{
    public string Rule { get; } = $"time/{Text}";
    /// <summary>The classes, as bits, of which one must stand in second place; 0 when the pattern may end after the first.</summary>
    public uint Second { get; } = SecondOf(Items);

    public bool HasHalf { get; } = Text.Contains("half", StringComparison.Ordinal);

    static uint SecondOf(ImmutableArray<TimeItem> items)
    {
        var (bits, first) = (0u, items.TakeWhile(i => i.Optional).Count());
        if (first >= items.Length)
        {
            return 0;
        }

        // Any item that may follow the first one met; an optional start makes later items possible starts, and the one after them second.
        for (var i = 1; i < items.Length; i++)
        {
            bits |= 1u << (int)items[i].Class;
            if (!items[i].Optional && i > first)
            {
                return bits;
            }
        }

        return 0;
    }
}
