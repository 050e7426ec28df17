namespace Sitrep.Situation.Tests;

public sealed class ClockTextTests
{
    [Theory]
    [InlineData("2024-11-29", "2024-11-29", "2024-11-29T23:59:59.9999999+00:00")]
    [InlineData("2024-11-29T18:00Z", "2024-11-29", "2024-11-29T18:00:00.0000000+00:00")]
    [InlineData("2024-11-29T18:00:30", "2024-11-29", "2024-11-29T18:00:30.0000000+00:00")]
    [InlineData("2024-11-29T12:00:00+03:00", "2024-11-29", "2024-11-29T12:00:00.0000000+03:00")]
    [InlineData("2024-11-29T12:00:00 03:00", null, null)]
    [InlineData("2024-11-31", null, null)]
    [InlineData("29.11.2024", null, null)]
    [InlineData("2024-11-28,2024-11-29", null, null)]
    [InlineData("", null, null)]
    [InlineData(null, null, null)]
    public void A_clock_is_a_day_or_an_instant(string? text, string? day, string? instant)
    {
        Assert.Equal(day, ClockText.AsOf(text)?.ToString("O"));
        Assert.Equal(instant, ClockText.KnownAt(text)?.ToString("O"));
    }

    [Theory]
    [InlineData("2024-11-29", true)]
    [InlineData("2024-11-29T23:59:59Z", false)]
    public void A_day_is_told_from_an_instant(string text, bool isDay) => Assert.Equal(isDay, ClockText.IsWholeDay(ClockText.KnownAt(text)!.Value));
}
