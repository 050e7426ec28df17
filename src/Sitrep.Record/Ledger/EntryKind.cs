namespace Sitrep.Record.Ledger;

/// <summary>What an entry of the ledger tells. <c>docs/ledger.md</c> gives the content of each.</summary>
public enum EntryKind : byte { Received, Read, Judgement, Redaction, Embargo, Published, Deed }
