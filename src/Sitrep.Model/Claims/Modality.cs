namespace Sitrep.Model;

/// <summary>How a statement is put. Asserted is the publisher's own voice, claimed has a speaker.</summary>
public enum Modality : byte { Asserted, Claimed, Denied, Planned, Predicted, Possible }
