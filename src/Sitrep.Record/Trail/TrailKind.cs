namespace Sitrep.Record.Trail;

/// <summary>What something that was done is about. <see cref="Program"/> is what the program did by itself: that it received and read reports.</summary>
public enum TrailKind : byte { SignIn, Account, Report, Judgement, Redaction, Embargo, Export, Program }
