using System.Collections.Immutable;
using Sitrep.Model;
using Sitrep.Situation.Fusion;

namespace Sitrep.Situation.Control;

/// <summary>What a track has beside its words.</summary>
/// <param name="Sides">In the order of their keys.</param>
/// <param name="Speakers">How many voices there are, and <paramref name="Pairs"/> how many pairs of a voice and the side of which it speaks.</param>
/// <param name="Surfaces">The words by which reports name the place.</param>
sealed record PlaceHead(string Key, Place Place, ImmutableArray<Side> Sides, int Speakers, int Pairs, ImmutableArray<string> Surfaces, bool TellsOfSiege);
