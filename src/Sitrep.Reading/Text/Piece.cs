namespace Sitrep.Reading.Text;

/// <summary>A word or sign of a text. The later parts of a written word that holds several ("n't" of "don't") are marked.</summary>
public readonly record struct Piece(int Start, int End, bool InWord)
{
    public int Length => End - Start;
    public ReadOnlySpan<char> In(string text) => text.AsSpan(Start, End - Start);
}
