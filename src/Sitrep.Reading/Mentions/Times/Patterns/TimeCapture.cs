namespace Sitrep.Reading.Mentions.Times.Patterns;

/// <summary>The parts that a pattern found.</summary>
struct TimeCapture
{
    public int Weekday, Month, Day, DayFrom, Year, Ordinal, Hour, Minute, Decade, Count;
    public bool Vague, Half, HasClock;
    public string? Unit, Part, Season, Holiday;
}
