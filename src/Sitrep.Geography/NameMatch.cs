namespace Sitrep.Geography;

/// <summary>How a name met a gazetteer's: same spelling but for case and marks, same sound, or one letter off.</summary>
public enum NameMatch : byte { Spelling, Sound, OneLetterOff }
