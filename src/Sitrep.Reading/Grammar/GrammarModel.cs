using System.Runtime.InteropServices;
using Sitrep.Model;
using Sitrep.Reading.Grammar.Network;

namespace Sitrep.Reading.Grammar;

/// <summary>
/// A learnt grammar of one language: what the network knows of words, its weights, and rules for lemmas. Immutable; one serves all
/// threads. It is made by <c>training/Sitrep.GrammarTraining</c>; docs/grammar.md says from what.
/// </summary>
public sealed class GrammarModel
{
    GrammarModel(IReadOnlyList<ReadOnlyMemory<byte>> s)
    {
        Shape = NetworkShape.Read(s[0]);
        Classes = WordClass.Read(s[1]);
        WordIndex = new(s[2]);
        VectorIndex = new(s[3]);
        Words = new(s[4], Shape.Bag);
        Affixes = new(s[5], Shape.Bag);
        Vectors = new(s[6], Shape.Vector);
        var wide = 2 * Shape.Width;
        Window = Pack(s[7], Shape.Bag + Shape.Vector, 3 * wide);
        WindowBias = ModelFile.Floats(s[8]);
        Layers = [new(Pack(s[9], wide, 3 * wide), ModelFile.Floats(s[10])), new(Pack(s[11], wide, 3 * wide), ModelFile.Floats(s[12]))];
        Heads = new(Pack(s[13], wide, Shape.Heads), ModelFile.Floats(s[14]));
        Bilinear = new(Pack(s[15], Shape.Arc, Shape.Arc), ModelFile.Floats(s[16]));
        RelationOutput = new(Pack(s[17], Shape.Relation, NetworkShape.RelationScores), ModelFile.Floats(s[18]));
        (Root, Distance, Side) = (ModelFile.Floats(s[19]), ModelFile.Floats(s[20]), ModelFile.Floats(s[21]));
        Lemmas = new(s[22], s[23]);
    }

    internal NetworkShape Shape { get; }
    internal WordClass[] Classes { get; }
    internal KeyTable WordIndex { get; }
    internal KeyTable VectorIndex { get; }
    internal ByteRows Words { get; }
    internal ByteRows Affixes { get; }
    internal ByteRows Vectors { get; }

    /// <summary>A word's part in the window over the word after it, over itself, and over the word before it.</summary>
    internal Panels Window { get; }
    internal float[] WindowBias { get; }
    internal Layer[] Layers { get; }
    internal Layer Heads { get; }
    internal Layer Bilinear { get; }
    internal Layer RelationOutput { get; }
    internal float[] Root { get; }
    internal float[] Distance { get; }
    internal float[] Side { get; }
    internal Lemmatizer Lemmas { get; }

    /// <summary>Opens a model. Words' rows are read in place, so the memory must stay as it is; the network's weights are copied.</summary>
    /// <exception cref="InvalidDataException">The bytes are no grammar model of this version.</exception>
    public static GrammarModel Load(ReadOnlyMemory<byte> bytes) => new(ModelFile.Read(bytes));

    static Panels Pack(ReadOnlyMemory<byte> halves, int inner, int columns) => new Panels(inner, columns).Pack(ModelFile.Floats(halves), columns);
}
