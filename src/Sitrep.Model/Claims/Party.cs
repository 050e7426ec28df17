namespace Sitrep.Model;

/// <summary>A party in a claim: who did it, or to whom it was done.</summary>
public sealed record Party(string Surface, string? Name = null, string? Id = null);
