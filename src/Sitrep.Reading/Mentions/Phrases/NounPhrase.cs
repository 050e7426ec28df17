using Sitrep.Model;

namespace Sitrep.Reading.Mentions.Phrases;

/// <summary>A noun with what stands before it.</summary>
/// <param name="First">First atom, its determiner or count included.</param>
/// <param name="Core">First atom after determiner and count.</param>
/// <param name="Head">First atom of the head noun or noun compound.</param>
/// <param name="End">One past the last atom.</param>
/// <param name="Count">How many, if the phrase says so.</param>
/// <param name="Possessor">One past the last atom of a possessor ("Assad's soldiers"), or -1.</param>
readonly record struct NounPhrase(int First, int Core, int Head, int End, Count? Count, int Possessor);
