namespace Sitrep.Reading.Mentions.Words.Atoms;

/// <summary>A run of letters or a numeral: the unit that lexicons and patterns match, whatever the tokenizer joined ("T-72B3", "air-strike").</summary>
/// <param name="Start">First UTF-16 unit in the report's text.</param>
/// <param name="End">One past the last.</param>
/// <param name="Token">Index of the token that it lies in.</param>
/// <param name="Word">The lexicon's number for its lower-case form; 0 when no lexicon has it.</param>
/// <param name="Lemma">The lexicon's number for its token's lemma; 0 when unknown or the token has several atoms.</param>
/// <param name="Gap">What stands between it and the atom before.</param>
public readonly record struct Atom(int Start, int End, int Token, int Word, int Lemma, AtomShape Shape, Gap Gap)
{
    public bool IsNumber => (Shape & AtomShape.Number) != 0;
    public bool IsUpper => (Shape & AtomShape.Upper) != 0;
    public bool IsCapitals => (Shape & AtomShape.Capitals) != 0;
    public int Length => End - Start;
}
