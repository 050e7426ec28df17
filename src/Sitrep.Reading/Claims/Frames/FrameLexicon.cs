using System.Collections.Immutable;
using Sitrep.Packs;
using Sitrep.Reading.Grammar.Network;

namespace Sitrep.Reading.Claims.Frames;

/// <summary>All frames of a language by the first word of their patterns.</summary>
public sealed class FrameLexicon
{
    readonly KeyTable firstWords;

    /// <summary>The patterns that begin with each first word; longer ones first.</summary>
    readonly Opening[][] openings;

    public FrameLexicon(PackSet packs, string language)
    {
        var (frames, byFirstWord) = (ImmutableArray.CreateBuilder<Frame>(), new Dictionary<string, List<Opening>>(StringComparer.Ordinal));
        foreach (var (path, file) in packs.Under("incidents/", $".{language}.frames.yaml"))
        {
            foreach (var (frame, patterns) in FrameFile.Read(path, file))
            {
                frames.Add(frame);
                foreach (var pattern in patterns)
                {
                    Index(pattern, byFirstWord);
                    Longest = Math.Max(Longest, pattern.Longest);
                }
            }
        }

        Frames = frames.ToImmutable();
        firstWords = KeyTable.Of(byFirstWord.Count, byFirstWord.Keys.Select((word, number) => KeyValuePair.Create(KeyOf(word), number)));
        openings = [.. byFirstWord.Values.Select(patterns => patterns.ToArray())];
    }

    public ImmutableArray<Frame> Frames { get; }

    /// <summary>The most words that a pattern may cover.</summary>
    public int Longest { get; }

    /// <summary>What patterns that begin with a word are asked for by; the same for the same letters.</summary>
    internal static ulong KeyOf(ReadOnlySpan<char> word) => Spelling.ExactKey(word);

    /// <summary>The patterns that begin with a word of this key; longer ones first.</summary>
    internal ReadOnlySpan<Opening> StartingWith(ulong key) => firstWords.Find(key) is >= 0 and var first ? openings[first] : [];

    static void Index(Pattern pattern, Dictionary<string, List<Opening>> byFirstWord)
    {
        foreach (var word in pattern.Words[0])
        {
            if (!byFirstWord.TryGetValue(word, out var openings))
            {
                byFirstWord[word] = openings = [];
            }

            var at = openings.FindIndex(o => o.Pattern.Words.Length < pattern.Words.Length);
            openings.Insert(at < 0 ? openings.Count : at, new(pattern));
        }
    }
}
