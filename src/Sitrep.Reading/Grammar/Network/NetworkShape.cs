using System.Runtime.InteropServices;

namespace Sitrep.Reading.Grammar.Network;

/// <summary>The widths of the network's parts.</summary>
/// <param name="Bag">Of the sum of a word's own row and its affixes' rows.</param>
/// <param name="AffixRows">How many rows affixes share; a power of two.</param>
/// <param name="Vector">Of given word vectors.</param>
/// <param name="Width">Of a recurrent layer in one direction.</param>
/// <param name="Layers">How many recurrent layers there are.</param>
/// <param name="Reach">How many words on each side the window layer sees.</param>
/// <param name="Arc">Of what a word offers as head, and asks as dependent.</param>
/// <param name="Relation">The same for relations.</param>
/// <param name="Classes">How many pairs of part of speech and features are told apart.</param>
readonly record struct NetworkShape(int Bag, int AffixRows, int Vector, int Width, int Layers, int Reach, int Arc, int Relation, int Classes)
{
    /// <summary>The projection of a word after the last layer: arcs' head and dependent, relations' head and dependent, classes' scores.</summary>
    public int Heads => 2 * Arc + 2 * Relation + Up(Classes);
    public int Wide => 2 * Width;
    public int Places => 2 * Reach + 1;
    public int ArcDependent => Arc;
    public int RelationHead => 2 * Arc;
    public int RelationDependent => 2 * Arc + Relation;
    public int ClassScores => 2 * Arc + 2 * Relation;
    public static readonly int Relations = Enum.GetValues<Model.Relation>().Length;
    public static readonly int RelationScores = Up(Relations);

    public static int Up(int width) => (width + Panels.Wide - 1) / Panels.Wide * Panels.Wide;

    public static NetworkShape Read(ReadOnlyMemory<byte> section) => MemoryMarshal.Read<NetworkShape>(section.Span);

    public byte[] Write() => MemoryMarshal.AsBytes(new ReadOnlySpan<NetworkShape>(in this)).ToArray();
}
