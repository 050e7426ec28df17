using Sitrep.Reading.Grammar.Network;

namespace Sitrep.GrammarTraining;

/// <summary>The words with a row of their own, and how often the treebank has them.</summary>
sealed class Lexicon
{
    readonly Dictionary<ulong, int> rows = [];
    readonly List<int> counts = [0];

    /// <summary>Words seen at least this often get a row; row 0 stands for all others.</summary>
    public Lexicon(IEnumerable<Lesson> lessons, int atLeast)
    {
        var seen = new Dictionary<ulong, int>();
        foreach (var form in lessons.SelectMany(l => l.Forms))
        {
            var key = Key(form);
            seen[key] = seen.GetValueOrDefault(key) + 1;
        }

        foreach (var (key, count) in seen.Where(s => s.Value >= atLeast))
        {
            rows.Add(key, counts.Count);
            counts.Add(count);
        }
    }

    public int Count => counts.Count;
    public IReadOnlyDictionary<ulong, int> Index => rows;
    public int Frequency(int row) => counts[row];
    public int Find(ulong wordKey) => rows.GetValueOrDefault(wordKey);

    static ulong Key(string form)
    {
        Span<char> plain = stackalloc char[Spelling.Longest];
        return Spelling.WordKey(plain[..Spelling.Plain(form, plain)]);
    }
}
