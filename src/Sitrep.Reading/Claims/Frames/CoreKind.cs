namespace Sitrep.Reading.Claims.Frames;

/// <summary>The kind of mention that a claim is about.</summary>
public enum CoreKind : byte { None, Place, People, Equipment, Infrastructure, Aid, Operation }
