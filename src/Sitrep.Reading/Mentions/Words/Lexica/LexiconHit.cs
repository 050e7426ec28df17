namespace Sitrep.Reading.Mentions.Words.Lexica;

/// <summary>A lexicon entry found in a passage: atoms from <paramref name="First"/> up to, not including, <paramref name="End"/>.</summary>
public readonly record struct LexiconHit(int First, int End, LexiconEntry Entry)
{
    public int Last => End - 1;
}
