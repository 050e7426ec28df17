namespace Sitrep.Geography.Names;

/// <summary>Arabic-script letters without vowel signs and with their usual confusions merged: أ إ آ → ا, ة → ه, ى ی → ي, ک → ك.</summary>
static class ArabicFolding
{
    /// <summary>True for letters and signs of the Arabic blocks.</summary>
    public static bool Is(char c) => c is >= '\u0600' and <= '\u06FF' or >= '\u0750' and <= '\u077F';

    /// <summary>The letter that stands for this one; '\0' for signs that spelling leaves out.</summary>
    public static char Letter(char c) => c switch
    {
        >= '\u064B' and <= '\u0652' or '\u0640' or '\u0670' or '\u0621' => '\0',
        'أ' or 'إ' or 'آ' or 'ٱ' => 'ا',
        'ة' => 'ه',
        'ى' or 'ی' or 'ئ' => 'ي',
        'ؤ' => 'و',
        'ک' or 'گ' => 'ك',
        _ => c,
    };
}
