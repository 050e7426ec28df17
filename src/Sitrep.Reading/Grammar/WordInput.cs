using Sitrep.Reading.Grammar.Network;
using Sitrep.Reading.Text;

namespace Sitrep.Reading.Grammar;

/// <summary>What the network gets of a word: the sum of its own row and its affixes' rows, and beside it its given vector.</summary>
sealed class WordInput(GrammarModel model)
{
    public int Width => model.Shape.Bag + model.Shape.Vector;

    public void Write(ReadOnlySpan<char> word, Span<float> into)
    {
        // The treebank's lists have dashes, so that is what the network knows a bullet by.
        word = word.Length == 1 && Signs.IsBullet(word[0]) ? "-" : word;
        Span<char> buffer = stackalloc char[Spelling.Longest];
        Span<int> affixes = stackalloc int[Spelling.Affixes];
        var plain = buffer[..Spelling.Plain(word, buffer)];
        var bag = into[..model.Shape.Bag];
        into.Clear();
        model.Words.AddTo(Math.Max(0, model.WordIndex.Find(Spelling.WordKey(plain))), bag);
        Spelling.AffixRows(word, plain, model.Shape.AffixRows, affixes);
        foreach (var affix in affixes)
        {
            model.Affixes.AddTo(affix, bag);
        }

        if (model.VectorIndex.Find(Spelling.ExactKey(plain)) is >= 0 and var row)
        {
            model.Vectors.AddTo(row, into[model.Shape.Bag..]);
        }
    }
}
