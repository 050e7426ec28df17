using Sitrep.Packs.Weights;

namespace Sitrep.Reading.Claims.Roles;

/// <summary>What is learnt of the roles.</summary>
/// <param name="First">Weights of what a candidate shows by itself.</param>
/// <param name="Second">Trees over the first look at the front-runners, each against the others; null leaves it at the first.</param>
public sealed record RoleModel(LinearModel First, BoostedTrees? Second);
