namespace Sitrep.Model.Mentions;

/// <summary>A time expression with its value.</summary>
/// <param name="Type">TIMEX3 type: DATE, TIME, DURATION, SET.</param>
/// <param name="Value">TIMEX3 value: "2024-11-28", "2024-W48", "P2D", "PRESENT_REF".</param>
/// <param name="Range">The days it covers, if it can be put on a calendar.</param>
/// <param name="Since">True when it gives a start that goes on ("since Friday", "from … to").</param>
public sealed record TimeMention(Span Span, string Rule, string Type, string Value, TimeRange? Range = null, bool Since = false)
    : Mention(Span, Rule);
