using System.Numerics;
using System.Text;
using Sitrep.Model;
using Sitrep.Reading.Grammar.Network;

namespace Sitrep.Reading.Grammar;

/// <summary>
/// Turns words into lemmas by learnt rules ("cut 3 letters, add y"): the rule of the longest known ending of the word in its class.
/// A whole known word counts as the longest ending.
/// </summary>
sealed class Lemmatizer
{
    /// <summary>Endings are known up to this length.</summary>
    public const int LongestEnding = 6;

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

    /// <summary>Writes the lemma and returns its length, at most that of the word plus 16.</summary>
    public int Write(ReadOnlySpan<char> word, WordClass of, Span<char> lemma)
    {
        var length = word.Length;
        if (of.Part is PartOfSpeech.Propn || length > Spelling.Longest)
        {
            word.CopyTo(lemma);
        }
        else
        {
            length = Spelling.Plain(word, lemma);
        }

        Span<char> plain = stackalloc char[Spelling.Longest];
        var (cut, add) = Rule(plain[..Spelling.Plain(word, plain)], of);
        if (cut > length)
        {
            return length;
        }

        add.CopyTo(lemma[(length - cut)..]);
        return length - cut + add.Length;
    }

    (int Cut, string Add) Rule(ReadOnlySpan<char> plain, WordClass of)
    {
        var rule = endings.Find(KeyOf(plain, true, of));
        for (var length = Math.Min(LongestEnding, plain.Length); rule < 0 && length >= 0; length--)
        {
            rule = endings.Find(KeyOf(plain[^length..], false, of));
        }

        return rule < 0 ? (0, "") : rules[rule];
    }
}
