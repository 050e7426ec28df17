using System.Collections.Immutable;

namespace Sitrep.Situation.Access;

/// <summary>A road, bridge, hospital or line and what is said to have become of it.</summary>
/// <param name="Name">The words most used for it.</param>
/// <param name="Action">The last that is said of it: cut, reopened, damaged, …</param>
/// <param name="Disputed">True when the last words of two voices exclude each other (cut, open).</param>
/// <param name="Claims">All claims, in order.</param>
public sealed record Work(string Key, string Name, string Action, DateOnly? Since, bool Disputed, ImmutableArray<SourcedClaim> Claims);
