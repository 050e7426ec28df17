using Sitrep.Reading.Grammar.Network;
using Sitrep.Reading.Grammar.Network.Products;

namespace Sitrep.Reading.Grammar;

/// <summary>
/// A learnt grammar of one language: what the network knows of words, its weights, and rules for lemmas. Immutable; one serves all
/// threads. It is made by <c>training/Sitrep.GrammarTraining</c>; docs/grammar.md says from what.
/// </summary>
public sealed class GrammarModel
{
    GrammarModel(Queue<ReadOnlyMemory<byte>> sections)
    {
        Shape = NetworkShape.Read(sections.Dequeue());
        Classes = WordClass.Read(sections.Dequeue());
        WordIndex = new(sections.Dequeue());
        VectorIndex = new(sections.Dequeue());
        Words = new(sections.Dequeue(), Shape.Bag);
        Affixes = new(sections.Dequeue(), Shape.Bag);
        Vectors = new(sections.Dequeue(), Shape.Vector);
        Window = Pack(sections.Dequeue(), Shape.Bag + Shape.Vector, Shape.Places * Shape.Wide);
        WindowBias = ModelFile.Floats(sections.Dequeue());
        Layers = [.. Enumerable.Range(0, Shape.Layers).Select(_ => NextBytes(sections, Shape.Wide, 3 * Shape.Wide))];
        Heads = NextBytes(sections, Shape.Wide, Shape.Heads);
        Bilinear = NextLayer(sections, Shape.Arc, Shape.Arc);
        RelationOutput = NextLayer(sections, Shape.Relation, NetworkShape.RelationScores);
        Root = ModelFile.Floats(sections.Dequeue());
        Distance = ModelFile.Floats(sections.Dequeue());
        Side = ModelFile.Floats(sections.Dequeue());
        Lemmas = new(sections.Dequeue(), sections.Dequeue());
    }

    internal NetworkShape Shape { get; }
    internal WordClass[] Classes { get; }
    internal KeyTable WordIndex { get; }
    internal KeyTable VectorIndex { get; }
    internal ByteRows Words { get; }
    internal ByteRows Affixes { get; }
    internal ByteRows Vectors { get; }

    /// <summary>A word's parts in the windows around the words near it, from the farthest after it to the farthest before it.</summary>
    internal Panels Window { get; }
    internal float[] WindowBias { get; }
    internal ByteLayer[] Layers { get; }
    internal ByteLayer Heads { get; }
    internal Layer Bilinear { get; }
    internal Layer RelationOutput { get; }
    internal float[] Root { get; }
    internal float[] Distance { get; }
    internal float[] Side { get; }
    internal Lemmatizer Lemmas { get; }

    /// <summary>Opens a model. Words' rows are read in place, so the memory must stay as it is; the network's weights are copied.</summary>
    /// <exception cref="InvalidDataException">The bytes are no grammar model of this version.</exception>
    public static GrammarModel Load(ReadOnlyMemory<byte> bytes) => new(new Queue<ReadOnlyMemory<byte>>(ModelFile.Read(bytes)));

    static Layer NextLayer(Queue<ReadOnlyMemory<byte>> sections, int inner, int columns) =>
        new(Pack(sections.Dequeue(), inner, columns), ModelFile.Floats(sections.Dequeue()));

    static ByteLayer NextBytes(Queue<ReadOnlyMemory<byte>> sections, int inner, int columns) =>
        new(ModelFile.Floats(sections.Dequeue()), inner, columns, ModelFile.Floats(sections.Dequeue()));

    static Panels Pack(ReadOnlyMemory<byte> halves, int inner, int columns) => new Panels(inner, columns).Pack(ModelFile.Floats(halves), columns);
}
