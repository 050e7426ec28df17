namespace Sitrep.Situation.Kept;

/// <summary>What becomes of a situation on a day on which something is told.</summary>
/// <param name="Day">The day's number (<see cref="DateOnly.DayNumber"/>); 0 for what is told without a day.</param>
/// <param name="Changed">The rows that become other ones; a row that is no more has no text.</param>
/// <param name="All">All rows as of the day, by key. It goes on changing: who keeps it copies it.</param>
public sealed record SituationChange(int Day, IReadOnlyList<(string Key, string? Text)> Changed, IReadOnlyDictionary<string, string> All);
