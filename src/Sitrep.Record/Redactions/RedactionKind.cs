namespace Sitrep.Record.Redactions;

/// <summary>What a redaction hides, or that it takes an earlier one back.</summary>
public enum RedactionKind : byte { Span, Name, Position, Lift }
