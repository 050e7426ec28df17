using Sitrep.Model;
using Sitrep.Packs.Weights;

namespace Sitrep.Reading.Mentions.Places.Text;

/// <summary>A written word as place names need it: hyphens part words, a possessive 's is left out, "U.S." is one.</summary>
/// <param name="Gap">What stands before it; <see cref="Gap.Break"/> at the start of a sentence.</param>
/// <param name="Lower">The feature of its lower-case form.</param>
/// <param name="Shape">How it is written.</param>
/// <param name="Class">What the lexicon says of it.</param>
/// <param name="Pos">Its part of speech where the grammar gave one, else <see cref="PartOfSpeech.X"/>.</param>
readonly record struct Word(Span Span, Gap Gap, Feature Lower, WordShape Shape, WordClass Class, PlaceKind Kind, PartOfSpeech Pos)
{
    public bool IsNamelike => (Shape & (WordShape.Capital | WordShape.Caseless)) != 0;
    public bool Is(WordClass any) => (Class & any) != 0;
}
