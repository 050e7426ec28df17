namespace Sitrep.Reading.Claims.Frames;

/// <summary>
/// One of 64 bits for a word, by its length and first letter whatever its case: words that differ in it are not equal, so that most
/// phrases are ruled out without comparing letters.
/// </summary>
static class WordMarks
{
    public static ulong Of(ReadOnlySpan<char> word) => word.IsEmpty ? 1 : 1UL << ((char.ToUpperInvariant(word[0]) * 7 + word.Length) & 63);

    public static ulong Of(IEnumerable<string> words) => words.Aggregate(0UL, (marks, word) => marks | Of(word));
}
