using Sitrep.Packs.Weights;

namespace Sitrep.Reading.Speech.Learnt;

/// <summary>
/// A part of a sentence as seen from a cue: the subtree below <see cref="Token"/>, which hangs on one of the cue's ancestors (or on the
/// cue itself), or that ancestor alone.
/// </summary>
/// <param name="Ups">Steps from the cue up to the ancestor.</param>
/// <param name="Path">The relations on the way, hashed.</param>
/// <param name="Alone">True for the ancestor's own word without its branches.</param>
internal readonly record struct Limb(int Token, int Ups, Feature Path, bool Alone);
