using FsCheck;
using FsCheck.Fluent;

namespace Sitrep.Reading.Tests.Claims;

/// <summary>Texts as no reporter writes them: sentences of ours, mutated and mixed with whatever a careless or hostile source may send.</summary>
static class HostileTexts
{
    static readonly string[] sentences =
    [
        "The 14th Brigade captured Tal Amara and two hamlets on Monday, its spokesman Col. Samir Haddad said. ",
        "Of the 22 dead in Ariha, nine were children, three of them under five. ",
        "\"We hold the hill,\" the army said, \"and 'they' lost 40 men, including 3 officers.\" ",
        "400 families fled to Deir Sunbul; the ministry denied it. ",
        "• 3 killed\n• 14 wounded, including two children\n",
        "Enemy losses since Monday:\nTanks - 6,678 (+14)\nDrones: 31\n",
        "According to the council, neither side has withdrawn from the crossing. ",
        "قال المجلس إن ١٢ شخصاً قتلوا. ", "Военные заявили о потерях. ", "军方称三人死亡。",
    ];

    static readonly string[] debris =
    [
        "\u202E", "\u202C", "\u2066", "\u2069", "\u200F", "\uFEFF", "\u00AD", "\u200D", "\0", "\u0001", "\u001B[31m", "\uFFFD", "\uFFFE", "\uD800", "\uDC00", "\uDBFF\uDBFF",
        "😀", "👩‍👩‍👧", "🇸🇾", "e\u0301\u0327", "ﷺ", "Ω", "ß", "İ", "ǅ", "½", "Ⅷ", "٣٤", "１２", "²",
        "\r", "\r\n", "\n\n", "\u2028", "\u0085", "\t", "\u00A0", "\u3000", "((((((((", "))))", "[[{{<<", "“‘“‘", "’”’”", "«»", "\"\"\"\"", "''", "—", "…", "...", "!?!?", "%s", "{0}", "&amp;", "<b>", "]]>",
        "1,000,000,000,000,000,000,000", "99999999999999999999", "0", "-1", "1.5e308", "(+14)", "31/31/2024", "00:61", ":", ";", ",", " including ", " of them ", " killed ", " captured ", " not ", " said ",
    ];

    static readonly Gen<string> odd = Gen.Choose(0, 0xFFFF).Select(c => ((char)c).ToString());
    static readonly Gen<string> longRun = from piece in Gen.Elements(debris) from times in Gen.Choose(20, 400) select string.Concat(Enumerable.Repeat(piece, times));
    static readonly Gen<string> joined = from word in Gen.Elements(sentences) from times in Gen.Choose(1, 12) select string.Concat(Enumerable.Repeat(word.Replace(" ", "", StringComparison.Ordinal), times));
    static readonly Gen<string> deep = from depth in Gen.Choose(1, 120)
                                       from core in Gen.Elements(sentences)
                                       from pair in Gen.Elements("()", "[]", "“”", "«»", "\"\"", "‘’")
                                       select new string(pair[0], depth) + core + new string(pair[1], depth);

    static readonly Gen<string> piece = Gen.Frequency((6, Gen.Elements(sentences)), (5, Gen.Elements(debris)), (2, odd), (1, longRun), (1, joined), (1, deep));

    static readonly Gen<string> whole = from pieces in piece.ListOf().Resize(14) select string.Concat(pieces);

    /// <summary>One in two is cut, doubled or has letters changed at random places, in the midst of surrogate pairs too.</summary>
    public static Arbitrary<string> Any() =>
        Arb.From(Gen.OneOf(whole, from text in whole from seed in Gen.Choose(0, int.MaxValue) select Mutated(text, new Random(seed))), Shorter);

    static string Mutated(string text, Random random)
    {
        for (var times = random.Next(1, 20); times > 0 && text.Length > 0; times--)
        {
            var at = random.Next(text.Length);
            var length = Math.Min(random.Next(1, 40), text.Length - at);
            text = random.Next(4) switch
            {
                0 => text.Remove(at, length),
                1 => text.Insert(at, text.Substring(at, length)),
                2 => text.Remove(at, 1).Insert(at, ((char)random.Next(0x10000)).ToString()),
                _ => text.Insert(at, debris[random.Next(debris.Length)]),
            };
        }

        return text;
    }

    static IEnumerable<string> Shorter(string text)
    {
        for (var size = text.Length / 2; size > 0; size /= 2)
        {
            for (var at = 0; at + size <= text.Length; at += size)
            {
                yield return text.Remove(at, size);
            }
        }
    }
}
