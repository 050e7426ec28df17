namespace Sitrep.Record;

/// <summary>Something that somebody did which changes nothing that can be read here: who came in, who may, what was fetched.</summary>
/// <param name="Action">"signed-in", "user-added" and so on; <c>docs/ledger.md</c> lists them.</param>
/// <param name="Of">Whom or what it was done to: an account, a token, a report, an address.</param>
/// <param name="Detail">The role given, say; never a password or a token.</param>
public sealed record Deed(string Action, string? Of = null, string? Detail = null);
