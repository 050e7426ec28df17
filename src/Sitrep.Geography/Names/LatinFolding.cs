namespace Sitrep.Geography.Names;

/// <summary>Latin letters without case and marks: Ḩalab → halab. Digraph letters keep their first part (æ → a), as headlines do.</summary>
static class LatinFolding
{
    /// <summary>Bases of U+00C0…U+024F, from the canonical decompositions of Unicode 15; '.' where there is none.</summary>
    const string Extended =
        "aaaaaaaceeeeiiiidnooooo.ouuuuytsaaaaaaaceeeeiiiidnooooo.ouuuuytyaaaaaaccccccccddddeeeeeeeeeegggg" +
        "gggghhhhiiiiiiiiii..jjkkkllllll..llnnnnnn.nnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs" +
        ".b........d....a........kk......oo.............uu...y........................aaiioouuuuuuuuuu.aa" +
        "aa....ggkkoooo..j...gg..nnaa....aaaaeeeeiiiioooorrrruuuusstt..hh......aaeeooooooooyy............" +
        "................";

    /// <summary>Bases of U+1E00…U+1EFF.</summary>
    const string Additional =
        "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprrrrrrrr" +
        "ssssssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwy......aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee" +
        "eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy......";

    /// <summary>The base letter in lower case, or '\0' when this is no Latin letter.</summary>
    public static char Base(char c) => c switch
    {
        >= 'a' and <= 'z' => c,
        >= 'A' and <= 'Z' => (char)(c | 0x20),
        < '\u00C0' => '\0',
        < '\u0250' => Letter(Extended[c - '\u00C0']),
        'ə' => 'a',
        'ɓ' => 'b',
        'ɗ' => 'd',
        >= '\u1E00' and < '\u1F00' => Letter(Additional[c - '\u1E00']),
        _ => '\0',
    };

    static char Letter(char c) => c == '.' ? '\0' : c;
}
