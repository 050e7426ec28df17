using Sitrep.Reading.Mentions.Counts;

namespace Sitrep.Cli;

/// <summary>In what way reports are read, where there is a choice.</summary>
/// <param name="OwnPlaces">The gazetteer file of the case for which they are read; null without one.</param>
/// <param name="Vague">Whose numbers "several" and "dozens" stand for.</param>
public sealed record Ways(string? OwnPlaces = null, VagueNumbers Vague = VagueNumbers.Reading)
{
    /// <summary>With nothing but what the program has built in.</summary>
    public static Ways Usual { get; } = new();
}
