namespace Sitrep.Reading.Speech.Naming;

/// <summary>What a source is, for the pronouns that may take up its name.</summary>
internal enum VoiceKind : byte { Unknown, Person, Body, Many }
