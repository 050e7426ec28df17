using Sitrep.Model;

namespace Sitrep.GrammarTraining;

/// <summary>The pairs of part of speech and features that the treebank has at least twice; the network scores them as one.</summary>
sealed class WordClasses
{
    readonly List<(PartOfSpeech, Features)> all = [];
    readonly Dictionary<(PartOfSpeech, Features), int> index = [];

    public WordClasses(IEnumerable<Lesson> lessons)
    {
        var counts = lessons.SelectMany(l => l.Parts.Zip(l.Features)).CountBy(c => c);
        foreach (var (pair, _) in counts.Where(c => c.Value >= 2).OrderByDescending(c => c.Value).ThenBy(c => c.Key))
        {
            index.Add(pair, all.Count);
            all.Add(pair);
        }
    }

    public int Count => all.Count;
    public IReadOnlyList<(PartOfSpeech Part, Features Features)> All => all;
    public int Find(PartOfSpeech part, Features features) => index.GetValueOrDefault((part, features), -1);
}
