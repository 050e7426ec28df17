namespace Sitrep.Reading.Text;

/// <summary>Words in small letters, the same as <see cref="MemoryExtensions.ToLowerInvariant"/> writes them; plain ones without its look into a table for each letter.</summary>
static class SmallLetters
{
    /// <summary>Writes a word in small letters and gives what it wrote.</summary>
    /// <param name="into">At least as long as the word.</param>
    public static ReadOnlySpan<char> Of(ReadOnlySpan<char> word, Span<char> into)
    {
        into = into[..word.Length];
        for (var i = 0; i < word.Length; i++)
        {
            var c = word[i];
            if (!char.IsAscii(c))
            {
                word.ToLowerInvariant(into);
                return into;
            }

            into[i] = char.IsAsciiLetterUpper(c) ? (char)(c | 0x20) : c;
        }

        return into;
    }
}
