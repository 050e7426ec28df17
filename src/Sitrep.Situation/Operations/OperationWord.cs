using System.Collections.Immutable;
using Sitrep.Model;
using Sitrep.Situation.Fusion;

namespace Sitrep.Situation.Operations;

/// <summary>What one claim says of a named operation.</summary>
/// <param name="Stems">Of its name.</param>
/// <param name="Side">Who is said to run it.</param>
sealed record OperationWord(SourcedClaim Claim, string Name, ImmutableArray<string> Stems, Side? Side)
{
    public string Key => string.Join(' ', Stems);
    public bool Affirms => Claim.SaysItHappened;

    public bool Says(string action) => Affirms && Claim.Claim.Action == action;

    /// <summary>Null for what is no word of a named operation.</summary>
    public static OperationWord? Of(SourcedClaim claim, Sides sides, OperationNames names) =>
        claim.Claim is { Type: ClaimType.Operation, Item: { } item } && names.NameOf(item) is var name && names.StemsOf(name) is { IsEmpty: false } stems
            ? new(claim, name, stems, claim.Claim.Actor is { } actor ? sides.Of(actor) : null)
            : null;
}
