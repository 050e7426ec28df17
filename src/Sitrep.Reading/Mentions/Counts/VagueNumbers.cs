namespace Sitrep.Reading.Mentions.Counts;

/// <summary>Whose numbers "several" and "dozens" stand for.</summary>
public enum VagueNumbers : byte { Reading, Acled, Ucdp }
