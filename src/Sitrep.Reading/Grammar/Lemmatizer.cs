using System.Numerics;
using System.Text;
using Sitrep.Model;
using Sitrep.Reading.Grammar.Network;

namespace Sitrep.Reading.Grammar;

/// <summary>
/// Turns words into lemmas by learnt rules ("cut 3 letters, add y"): the rule of the longest known ending of the word in its class.
/// A whole word counts as the longest ending.
/// </summary>
sealed class Lemmatizer
{
    /// <summary>Endings are known up to this length.</summary>
    public const int LongestEnding = 6;

    /// <summary>So many rules of a class are tried where no ending's rule gives a known word.</summary>
    public const int CommonRules = 5;

    readonly KeyTable endings;
    readonly (int Cut, string Add)[] rules;

    public Lemmatizer(ReadOnlyMemory<byte> ruleSection, ReadOnlyMemory<byte> endingSection)
    {
        endings = new(endingSection);
        rules = [.. Encoding.UTF8.GetString(ruleSection.Span).Split('\n').Select(r => (r[0] - '0', r[1..]))];
    }

    public static byte[] WriteRules(IEnumerable<(int Cut, string Add)> rules) =>
        Encoding.UTF8.GetBytes(string.Join('\n', rules.Select(r => $"{(char)('0' + r.Cut)}{r.Add}")));

    /// <summary>The key of an ending (or of a whole word) in a class.</summary>
    public static ulong KeyOf(ReadOnlySpan<char> ending, bool isWhole, WordClass of) =>
        BitOperations.RotateLeft((Spelling.ExactKey(ending) ^ ((ulong)of.Part << 1 | (ulong)of.Features << 6 | (isWhole ? 1UL : 0))) * 0x9E3779B97F4A7C15, 29);

    /// <summary>The key of a class's commonest rule, its second and so on.</summary>
    public static ulong KeyOfCommon(int rank, WordClass of) => KeyOf([(char)(1 + rank)], false, of);

    /// <summary>Writes the lemma and returns its length, at most that of the word plus 16.</summary>
    /// <param name="words">Knows words by their exact keys; among endings the longest is followed that gives a known word.</param>
    public int Write(ReadOnlySpan<char> word, WordClass of, KeyTable words, Span<char> lemma)
    {
        Span<char> buffer = stackalloc char[Spelling.Longest];
        var plain = buffer[..Spelling.Plain(word, buffer)];
        var own = of.Part is PartOfSpeech.Propn || word.Length > Spelling.Longest ? word : plain;
        if (endings.Find(KeyOf(plain, true, of)) is >= 0 and var whole)
        {
            return Follow(rules[whole], own, lemma);
        }

        // Words of most classes are their own lemmas; there the longest ending alone says what is an exception.
        var isInflected = endings.Find(KeyOfCommon(0, of)) is >= 0 and var usual && rules[usual].Cut > 0;
        var longest = -1;
        for (var length = Math.Min(LongestEnding, plain.Length); length >= 0 && (isInflected || longest < 0); length--)
        {
            if (endings.Find(KeyOf(plain[^length..], false, of)) is >= 0 and var rule)
            {
                longest = longest < 0 ? rule : longest;
                if (isInflected && IsWord(Follow(rules[rule], own, lemma), lemma, words) is > 0 and var written)
                {
                    return written;
                }
            }
        }

        for (var rank = 0; isInflected && rank < CommonRules; rank++)
        {
            if (endings.Find(KeyOfCommon(rank, of)) is >= 0 and var rule && IsWord(Follow(rules[rule], own, lemma), lemma, words) is > 0 and var written)
            {
                return written;
            }
        }

        return Follow(longest < 0 ? (0, "") : rules[longest], own, lemma);
    }

    /// <summary>The length when it is a known word of three letters or more; else 0.</summary>
    static int IsWord(int length, ReadOnlySpan<char> lemma, KeyTable words) =>
        length >= 3 && words.Find(Spelling.ExactKey(lemma[..length])) >= 0 ? length : 0;

    static int Follow((int Cut, string Add) rule, ReadOnlySpan<char> word, Span<char> lemma)
    {
        word.CopyTo(lemma);
        if (rule.Cut > word.Length)
        {
            return word.Length;
        }

        rule.Add.CopyTo(lemma[(word.Length - rule.Cut)..]);
        return word.Length - rule.Cut + rule.Add.Length;
    }
}
