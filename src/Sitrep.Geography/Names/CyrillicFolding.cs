namespace Sitrep.Geography.Names;

/// <summary>Cyrillic letters without case; ё is е and ґ is г, as print often has them.</summary>
static class CyrillicFolding
{
    /// <summary>True for letters of the Cyrillic blocks.</summary>
    public static bool Is(char c) => c is >= '\u0400' and <= '\u052F';

    public static char Letter(char c) => char.ToLowerInvariant(c) switch
    {
        'ё' => 'е',
        'ґ' => 'г',
        var lower => lower,
    };
}
