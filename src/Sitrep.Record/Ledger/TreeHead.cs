namespace Sitrep.Record.Ledger;

/// <summary>The ledger in two values: whoever knows them can tell whether a later ledger still begins so.</summary>
/// <param name="Size">The number of entries.</param>
/// <param name="Root">The root of their tree, 64 hexadecimal digits.</param>
public sealed record TreeHead(long Size, string Root);
