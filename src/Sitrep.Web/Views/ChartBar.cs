namespace Sitrep.Web.Views;

/// <summary>A bar of a chart.</summary>
/// <param name="Day">ISO; null where the chart is not by day.</param>
/// <param name="IsOpen">Nobody gives an upper bound.</param>
/// <param name="Tone">Which of the colours it has: what became of people or things has one colour in all charts.</param>
/// <param name="High">The highest that anybody gives; without an upper bound the largest number named.</param>
public sealed record ChartBar(string Whose, string Action, string? Day, long Low, long Best, long High, bool IsOpen, int Tone);
