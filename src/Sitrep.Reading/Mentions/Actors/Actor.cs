using Sitrep.Model;

namespace Sitrep.Reading.Mentions.Actors;

/// <summary>An actor of the packs: a force, group, government, body or nation.</summary>
/// <param name="Id">Stable in the pack; null for nations.</param>
/// <param name="Name">Its neutral name.</param>
/// <param name="Country">ISO 3166-1 alpha-2, if it belongs to one.</param>
/// <param name="Parent">Id of the actor that it is part of.</param>
sealed record Actor(string? Id, string Name, ActorKind Kind, string? Country, string? Parent, bool Armed);
