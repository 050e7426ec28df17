namespace Sitrep.Geography.Names;

/// <summary>
/// Folds a name to what its spellings share however they are typed: case, marks, apostrophes (ʿ ʾ ' ’) and hyphens. One function
/// per script family does the letters. Spellings that differ in letters are for <see cref="SoundFolding"/>.
/// </summary>
public static class NameFolding
{
    /// <summary>No name is read beyond this many characters.</summary>
    public const int Longest = 96;

    /// <summary>Writes the folded name and returns its length. Folding what is folded changes nothing.</summary>
    /// <param name="folded">At least <see cref="Longest"/> characters.</param>
    public static int Fold(ReadOnlySpan<char> name, Span<char> folded)
    {
        var length = 0;
        foreach (var c in name)
        {
            var letter = Letter(c);
            if (letter == ' ')
            {
                if (length > 0 && folded[length - 1] != ' ' && length < Longest)
                {
                    folded[length++] = ' ';
                }
            }
            else if (letter != '\0' && length < Longest)
            {
                folded[length++] = letter;
            }
        }

        return length > 0 && folded[length - 1] == ' ' ? length - 1 : length;
    }

    /// <summary>The folded name as a string; for tests, tables and messages.</summary>
    public static string Fold(ReadOnlySpan<char> name)
    {
        Span<char> folded = stackalloc char[Longest];
        return new(folded[..Fold(name, folded)]);
    }

    static char Letter(char c) => c switch
    {
        _ when LatinFolding.Base(c) is var letter && letter != '\0' => letter,
        _ when ArabicFolding.Is(c) => ArabicFolding.Letter(c),
        _ when CyrillicFolding.Is(c) => CyrillicFolding.Letter(c),
        _ when char.IsDigit(c) => c,
        '\'' or '’' or '‘' or '`' or '´' or '.' or 'ʼ' or 'ʿ' or 'ʾ' or 'ʻ' or '′' => '\0',
        _ when char.IsLetter(c) => char.ToLowerInvariant(c),
        _ when char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark
            or System.Globalization.UnicodeCategory.ModifierSymbol or System.Globalization.UnicodeCategory.Format => '\0',
        _ => ' ',
    };
}
