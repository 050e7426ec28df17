using System.Buffers;
using System.Globalization;
using System.Text;

namespace Sitrep.Paper.Ordering;

/// <summary>The class of each character: by its range where it runs from the right, by its general category elsewhere.</summary>
static class BidiClasses
{
    static readonly SearchValues<char> EuropeanSeparators = SearchValues.Create("+-\u207A\u207B\u208A\u208B\u2212\uFB29\uFE62\uFE63\uFF0B\uFF0D");
    static readonly SearchValues<char> EuropeanTerminators = SearchValues.Create("#$%\u00A2\u00A3\u00A4\u00A5\u00B0\u00B1\u0609\u060A\u066A\u2030\u2031\u2032\u2033\u2034\u2213\uFF03\uFF04\uFF05");
    static readonly SearchValues<char> CommonSeparators = SearchValues.Create(",./:\u00A0\u060C\u202F\u2044\uFE50\uFE52\uFE55\uFF0C\uFF0E\uFF0F\uFF1A");
    static readonly SearchValues<char> ArabicNumbers = SearchValues.Create("\u0600\u0601\u0602\u0603\u0604\u0605\u0660\u0661\u0662\u0663\u0664\u0665\u0666\u0667\u0668\u0669\u066B\u066C\u06DD\u08E2");
    static readonly SearchValues<char> EuropeanNumbers = SearchValues.Create("0123456789\u00B2\u00B3\u00B9\u06F0\u06F1\u06F2\u06F3\u06F4\u06F5\u06F6\u06F7\u06F8\u06F9\u2070\u2074\u2075\u2076\u2077\u2078\u2079\u2080\u2081\u2082\u2083\u2084\u2085\u2086\u2087\u2088\u2089");

    // Symbols among the Arabic letters that have no direction of their own.
    static readonly SearchValues<char> ArabicNeutrals = SearchValues.Create("\u0606\u0607\u060E\u060F\u06DE\u06E9\uFD3E\uFD3F\uFDFD");

    public static BidiClass Of(Rune rune) => rune.IsBmp ? Of((char)rune.Value) : ByCategory(rune);

    static BidiClass Of(char c) => c switch
    {
        '\u200E' => BidiClass.Left,
        '\u200F' => BidiClass.Right,
        '\u061C' => BidiClass.ArabicLetter,
        '\u2066' => BidiClass.LeftIsolate,
        '\u2067' => BidiClass.RightIsolate,
        '\u2068' => BidiClass.FirstStrongIsolate,
        '\u2069' => BidiClass.PopIsolate,
        _ when EuropeanNumbers.Contains(c) => BidiClass.EuropeanNumber,
        _ when ArabicNumbers.Contains(c) => BidiClass.ArabicNumber,
        _ when EuropeanSeparators.Contains(c) => BidiClass.EuropeanSeparator,
        _ when EuropeanTerminators.Contains(c) || c is >= '\u20A0' and <= '\u20CF' => BidiClass.EuropeanTerminator,
        _ when CommonSeparators.Contains(c) => BidiClass.CommonSeparator,
        _ when ArabicNeutrals.Contains(c) => BidiClass.Neutral,
        _ => ByCategory(new Rune(c)),
    };

    static BidiClass ByCategory(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark => BidiClass.Mark,
        UnicodeCategory.Control or UnicodeCategory.Format => BidiClass.Ignored,
        UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => BidiClass.Space,
        _ when IsArabic(rune.Value) => BidiClass.ArabicLetter,
        _ when IsOtherFromTheRight(rune.Value) => BidiClass.Right,
        <= UnicodeCategory.LetterNumber or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned => BidiClass.Left,
        _ => BidiClass.Neutral,
    };

    // Arabic with its supplements and forms, Syriac, Thaana.
    static bool IsArabic(int c) => c is (>= 0x0600 and <= 0x07BF) or (>= 0x0860 and <= 0x08FF) or (>= 0xFB50 and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFE)
        or (>= 0x10D00 and <= 0x10D3F) or (>= 0x10EC0 and <= 0x10EFF) or (>= 0x1EC70 and <= 0x1ECBF) or (>= 0x1ED00 and <= 0x1ED4F) or (>= 0x1EE00 and <= 0x1EEFF);

    static bool IsOtherFromTheRight(int c) => c is (>= 0x0590 and <= 0x05FF) or (>= 0x07C0 and <= 0x085F) or (>= 0xFB1D and <= 0xFB4F) or (>= 0x10800 and <= 0x10FFF) or (>= 0x1E800 and <= 0x1EFFF);
}
