namespace Sitrep.Reading.Mentions.Times.Patterns;

/// <summary>What a pattern asks of the words at a place in it.</summary>
enum TimeClass : byte
{
    Literal, Weekday, Month, Unit, Part, Season, Ordinal, Holiday, Decade, VagueCount,
    /// <summary>A number, or an article for one.</summary>
    Count,
    /// <summary>A day of the month in figures.</summary>
    Day, Year, Clock, Date,
    /// <summary>"1990s".</summary>
    Decades,
}
