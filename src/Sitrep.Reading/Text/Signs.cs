using System.Buffers;
using System.Globalization;

namespace Sitrep.Reading.Text;

/// <summary>Classes of signs that hold in any script.</summary>
static class Signs
{
    public static readonly SearchValues<char> NumberSigns = SearchValues.Create("0123456789.,:-");
    public static readonly SearchValues<char> DateSigns = SearchValues.Create("0123456789/");
    public static readonly SearchValues<char> TelephoneSigns = SearchValues.Create("0123456789-/");
    public static readonly SearchValues<char> NotInMail = SearchValues.Create("()<>[],;\"");
    public static readonly SearchValues<char> NotInSites = SearchValues.Create("<>\"\u201D");

    public static bool IsApostrophe(char c) => c is '\'' or '\u2019' or '`' or '\u02BC';
    public static bool IsHyphen(char c) => c is '-' or '\u2010' or '\u2011' or '\u2013';
    public static bool IsDash(char c) => c is '-' or >= '\u2010' and <= '\u2015' or '\u2212';
    public static bool IsCloser(char c) => c is '"' or '\'' or ')' or ']' or '}' or '\u2019' or '\u201D' or '\u00BB' or '\u203A';
    public static bool IsOpener(char c) => c is '"' or '\'' or '(' or '[' or '{' or '\u2018' or '\u201C' or '\u201E' or '\u00AB' or '\u2039' or '`' or '\u00BF' or '\u00A1';
    public static bool IsBullet(char c) => c is '\u2022' or '\u2023' or '\u25E6' or '\u25AA' or '\u25CF' or '\u25BA' or '\u2043' or '\u2219' or '\u00B7' or '\u25A0' or '\u25B6' or '\u27A4' or '\u2714' or '\u2705';

    /// <summary>A full stop, question or exclamation mark, in Latin or Arabic script, or an ellipsis.</summary>
    public static bool IsStop(char c) => c is '.' or '!' or '?' or '\u2026' or '\u061F' or '\u06D4';

    /// <summary>Letters, digits and what stands above or below them; the low line, which binds names of files and users.</summary>
    public static bool IsWord(char c) => c < 128
        ? char.IsAsciiLetterOrDigit(c) || c == '_'
        : char.IsLetterOrDigit(c) || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    /// <summary>Parts of a picture: surrogates, joiners and selectors.</summary>
    public static bool IsPictorial(char c) => char.IsSurrogate(c) || c is '\u200D' or '\uFE0F' or '\u20E3';
}
