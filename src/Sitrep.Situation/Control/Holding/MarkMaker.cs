using System.Collections.Immutable;
using Sitrep.Situation.Fusion;

namespace Sitrep.Situation.Control;

/// <summary>Numbers the voices and sides of the words about a place.</summary>
static class MarkMaker
{
    /// <param name="words">In order.</param>
    /// <param name="sides">All of whom words speak.</param>
    public static WordMark[] Of(ControlWord[] words, ImmutableArray<Side> sides, out int speakerCount, out int pairCount)
    {
        var sideOf = sides.Select((s, i) => (s.Key, i)).ToDictionary(s => s.Key, s => s.i, StringComparer.Ordinal);
        var (speakers, pairs) = (new Dictionary<string, int>(StringComparer.Ordinal), new Dictionary<(int, int), int>());
        var made = new WordMark[words.Length];
        for (var i = 0; i < made.Length; i++)
        {
            var party = words[i].Party is { } side ? sideOf[side.Key] : -1;
            var speaker = Number(speakers, words[i].Speaker.Key);
            made[i] = WordMark.Of(words[i], party, speaker, sideOf.GetValueOrDefault(words[i].Speaker.Side.Key, -1), party < 0 ? -1 : Number(pairs, (speaker, party)));
        }

        (speakerCount, pairCount) = (speakers.Count, pairs.Count);
        return made;
    }

    static int Number<T>(Dictionary<T, int> numbers, T key) where T : notnull
    {
        numbers.TryAdd(key, numbers.Count);
        return numbers[key];
    }
}
