using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Sitrep.Packs;

namespace Sitrep.Reading.Claims.Frames;

/// <summary>All frames of a language by the first word of their patterns.</summary>
public sealed class FrameLexicon
{
    readonly Dictionary<string, List<Pattern>> byFirstWord = new(StringComparer.Ordinal);
    readonly Dictionary<string, List<Pattern>>.AlternateLookup<ReadOnlySpan<char>> byFirst;

    public FrameLexicon(PackSet packs, string language)
    {
        byFirst = byFirstWord.GetAlternateLookup<ReadOnlySpan<char>>();
        var frames = ImmutableArray.CreateBuilder<Frame>();
        foreach (var (path, file) in packs.Under("incidents/", $".{language}.frames.yaml"))
        {
            foreach (var (frame, patterns) in FrameFile.Read(path, file))
            {
                frames.Add(frame);
                foreach (var pattern in patterns)
                {
                    Index(pattern);
                    Longest = Math.Max(Longest, pattern.Longest);
                }
            }
        }

        Frames = frames.ToImmutable();
    }

    public ImmutableArray<Frame> Frames { get; }

    /// <summary>The most words that a pattern may cover.</summary>
    public int Longest { get; }

    /// <summary>The patterns that begin with a word; longer ones first.</summary>
    public ReadOnlySpan<Pattern> StartingWith(ReadOnlySpan<char> word) =>
        byFirst.TryGetValue(word, out var patterns) ? CollectionsMarshal.AsSpan(patterns) : [];

    void Index(Pattern pattern)
    {
        foreach (var word in pattern.Words[0])
        {
            if (!byFirstWord.TryGetValue(word, out var patterns))
            {
                byFirstWord[word] = patterns = [];
            }

            var at = patterns.FindIndex(p => p.Words.Length < pattern.Words.Length);
            patterns.Insert(at < 0 ? patterns.Count : at, pattern);
        }
    }
}
