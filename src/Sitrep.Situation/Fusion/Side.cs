namespace Sitrep.Situation.Fusion;

/// <summary>One party to a conflict with everything that belongs to it.</summary>
/// <param name="Key">The id of its uppermost actor, else its name's key.</param>
/// <param name="Belligerent">True when the actor packs know it as an armed party; false for monitors, agencies and everybody unknown.</param>
public sealed record Side(string Key, string Name, bool Belligerent = false);
