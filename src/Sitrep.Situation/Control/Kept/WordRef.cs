namespace Sitrep.Situation.Control;

/// <summary>Where the claim of a kept word lies, and whom it names: numbers of the tables of its image. A party of -1 is nobody named.</summary>
readonly record struct WordRef(int Report, int Claim, int Voice, int Party);
