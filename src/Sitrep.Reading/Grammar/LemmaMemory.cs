using Sitrep.Reading.Grammar.Network;

namespace Sitrep.Reading.Grammar;

/// <summary>Lemmas of words met before, so that the same word in the same class brings no new string.</summary>
sealed class LemmaMemory(GrammarModel model, IrregularVerbs verbs)
{
    const int Slots = 16384;
    readonly (ulong Key, string Lemma)[] known = new (ulong, string)[Slots];
    readonly char[] buffer = new char[Spelling.Longest + 32];

    /// <param name="wordKey">The same for the same letters, and for others hardly ever.</param>
    public string Of(ReadOnlySpan<char> word, ulong wordKey, int wordClass)
    {
        var key = (wordKey + (ulong)wordClass * 0x9E3779B97F4A7C15) | 1;
        ref var slot = ref known[(int)(key >> 24) & (Slots - 1)];
        if (slot.Key != key)
        {
            slot = (key, Make(word, model.Classes[wordClass]));
        }

        return slot.Lemma;
    }

    string Make(ReadOnlySpan<char> word, WordClass of)
    {
        if (word.Length > Spelling.Longest)
        {
            return word.ToString();
        }

        var length = verbs.Write(word, of, buffer);
        var lemma = buffer.AsSpan(0, length > 0 ? length : model.Lemmas.Write(word, of, model.VectorIndex, buffer));
        return lemma.SequenceEqual(word) ? word.ToString() : lemma.ToString();
    }
}
