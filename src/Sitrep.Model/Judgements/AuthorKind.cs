namespace Sitrep.Model;

/// <summary>What sort of author made an entry of the ledger.</summary>
public enum AuthorKind : byte { Program, Rule, Person }
