using Sitrep.Model;
using Sitrep.Reading.Grammar;
using Sitrep.Reading.Grammar.Network;

namespace Sitrep.GrammarTraining;

/// <summary>
/// Learns the lemmatizer's rules: for each class of words and each ending the commonest rule, kept where it differs from what a
/// shorter ending says already; all whole words; and the commonest rules of each class.
/// </summary>
sealed class LemmaLearner
{
    readonly List<(int Cut, string Add)> rules = [];
    readonly Dictionary<(int, string), int> ruleNumbers = [];
    readonly Dictionary<(WordClass, string), Dictionary<int, int>> votes = [];
    readonly HashSet<(WordClass, string, int)> seen = [];
    readonly Dictionary<ulong, int> endings = [];

    public LemmaLearner(IEnumerable<Lesson> lessons)
    {
        foreach (var lesson in lessons)
        {
            for (var i = 0; i < lesson.Length; i++)
            {
                Vote(lesson.Forms[i], lesson.Lemmas[i], new(lesson.Parts[i], lesson.Features[i]));
            }
        }

        for (var length = 0; length <= Lemmatizer.LongestEnding + 1; length++)
        {
            foreach (var ((of, ending), counts) in votes.Where(v => Length(v.Key.Item2) == length).OrderBy(v => v.Key.Item2, StringComparer.Ordinal).ThenBy(v => v.Key.Item1.Part).ThenBy(v => v.Key.Item1.Features))
            {
                Keep(of, ending, counts);
            }
        }
    }

    public byte[] Rules => Lemmatizer.WriteRules(rules);
    public byte[] Endings => KeyTable.Build(endings);

    /// <summary>Whole words begin with "^" here and come last.</summary>
    static int Length(string ending) => ending.StartsWith('^') ? Lemmatizer.LongestEnding + 1 : ending.Length;

    void Vote(string form, string lemma, WordClass of)
    {
        if (lemma == "_" || form.Length > Spelling.Longest)
        {
            return;
        }

        Span<char> buffer = stackalloc char[Spelling.Longest];
        var plain = buffer[..Spelling.Plain(form, buffer)].ToString();
        lemma = of.Part == PartOfSpeech.Propn ? lemma : lemma.ToLowerInvariant();
        var own = of.Part == PartOfSpeech.Propn ? form : plain;
        var same = 0;
        while (same < own.Length && same < lemma.Length && own[same] == lemma[same])
        {
            same++;
        }

        var rule = Number((own.Length - same, lemma[same..]));
        // Endings count words, not how often each is used: "be" shall not teach other verbs.
        var longest = seen.Add((of, plain, rule)) ? Math.Min(Lemmatizer.LongestEnding, plain.Length) : -1;
        for (var length = 0; length <= longest; length++)
        {
            Count((of, plain[^length..]), rule);
        }

        Count((of, "^" + plain), rule);
    }

    int Number((int Cut, string Add) rule)
    {
        if (!ruleNumbers.TryGetValue(rule, out var number))
        {
            number = rules.Count;
            ruleNumbers.Add(rule, number);
            rules.Add(rule);
        }

        return number;
    }

    void Count((WordClass, string) key, int rule)
    {
        var counts = votes.TryGetValue(key, out var known) ? known : votes[key] = [];
        counts[rule] = counts.GetValueOrDefault(rule) + 1;
    }

    void Keep(WordClass of, string ending, Dictionary<int, int> counts)
    {
        var (rule, times) = counts.MaxBy(c => (c.Value, -c.Key));
        var isWhole = ending.StartsWith('^');
        var letters = isWhole ? ending[1..] : ending;
        if (isWhole || ((times >= 2 || ending.Length == 0) && Said(of, letters) != rule))
        {
            endings[Lemmatizer.KeyOf(letters, isWhole, of)] = rule;
        }

        foreach (var (common, rank) in ending.Length > 0 ? [] : counts.OrderByDescending(c => c.Value).ThenBy(c => c.Key).Take(Lemmatizer.CommonRules).Select((c, i) => (c.Key, i)))
        {
            endings[Lemmatizer.KeyOfCommon(rank, of)] = common;
        }
    }

    /// <summary>What shorter endings say, -1 when nothing.</summary>
    int Said(WordClass of, string letters)
    {
        for (var length = letters.Length - 1; length >= 0; length--)
        {
            if (endings.TryGetValue(Lemmatizer.KeyOf(letters.AsSpan()[^length..], false, of), out var rule))
            {
                return rule;
            }
        }

        return -1;
    }
}
