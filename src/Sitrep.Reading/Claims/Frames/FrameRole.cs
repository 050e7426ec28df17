using System.Collections.Immutable;

namespace Sitrep.Reading.Claims.Frames;

/// <summary>A role of a frame (actor, target, place) and the slots where it may stand, preferred first.</summary>
public sealed record FrameRole(string Name, ImmutableArray<string> Slots);
