using System.Collections.Immutable;
using Sitrep.Model;
using Sitrep.Reading.Claims.Trees;

namespace Sitrep.Reading.Claims.Frames;

/// <summary>Finds the words of a sentence that open frames.</summary>
public sealed class TriggerFinder(FrameLexicon lexicon, Participles participles)
{
    const int WidestGap = 2;

    /// <summary>Adds the triggers of a sentence. Where a phrase of a type matches, its words alone open no frame of that type.</summary>
    public void Find(Tree tree, int sentence, List<Trigger> found)
    {
        Span<char> lower = stackalloc char[64];
        for (var token = 0; token < tree.Count; token++)
        {
            var start = found.Count;
            var form = tree.Form(token);
            Match(tree, sentence, token, lexicon.StartingWith(tree[token].Lemma), found, start);
            if (form.Length <= lower.Length && form.ToLowerInvariant(lower) is var length and > 0
                && !lower[..length].SequenceEqual(tree[token].Lemma))
            {
                Match(tree, sentence, token, lexicon.StartingWith(lower[..length]), found, start);
            }

            if (found.Count == start && (tree[token].Pos == PartOfSpeech.Adj || IsUnlearnt(tree, token)))
            {
                MatchParticiple(tree, sentence, token, found, start);
            }
        }
    }

    /// <summary>A verb form that no lemma was learnt for stands as its own lemma.</summary>
    static bool IsUnlearnt(Tree tree, int token) => tree[token].Pos == PartOfSpeech.Verb && tree[token].Has(Features.Participle | Features.Past)
        && tree.Form(token).Equals(tree[token].Lemma, StringComparison.OrdinalIgnoreCase);

    /// <summary>"was harmed", tagged as an adjective, opens the frames of "harm".</summary>
    void MatchParticiple(Tree tree, int sentence, int token, List<Trigger> found, int start)
    {
        foreach (var verb in participles.BasesOf(tree[token].Lemma))
        {
            foreach (var pattern in lexicon.StartingWith(verb))
            {
                if (pattern is { IsPhrase: false, Pos: WordClass.Verb } && !Covered(found, start, pattern, token))
                {
                    found.Add(new(pattern, sentence, token, token, token));
                }
            }
        }
    }

    static void Match(Tree tree, int sentence, int token, ReadOnlySpan<Pattern> patterns, List<Trigger> found, int start)
    {
        var next = token + 1 < tree.Count ? WordMarks.Of(tree.Form(token + 1)) | WordMarks.Of(tree[token + 1].Lemma) : 0;
        foreach (var pattern in patterns)
        {
            if ((pattern.Pos is { } wanted && !wanted.Admits(tree[token].Pos)) || (pattern.Second != ulong.MaxValue && (pattern.Second & next) == 0))
            {
                continue;
            }

            var last = pattern.IsPhrase ? LastOf(tree, token + 1, pattern.Words.AsSpan()[1..]) : token;
            if (last >= 0 && !Covered(found, start, pattern, token))
            {
                found.Add(new(pattern, sentence, HeadOf(tree, token, last), token, last));
            }
        }
    }

    static bool Covered(List<Trigger> found, int start, Pattern pattern, int token)
    {
        for (var i = 0; i < found.Count; i++)
        {
            var other = found[i];
            var within = i >= start || (other.First <= token && token <= other.Last);
            if (within && other.Frame == pattern.Frame)
            {
                return true;
            }

            if (within && other.Pattern.IsPhrase && !pattern.IsPhrase && other.Frame.Type == pattern.Frame.Type && other.Frame.Core == pattern.Frame.Core
                && other.First <= token && token <= other.Last)
            {
                return true;
            }
        }

        return false;
    }

    static int LastOf(Tree tree, int token, ReadOnlySpan<ImmutableArray<string>> words)
    {
        if (words.IsEmpty)
        {
            return token - 1;
        }

        if (words[0].IsEmpty)
        {
            for (var gap = 0; gap <= WidestGap; gap++)
            {
                if (LastOf(tree, token + gap, words[1..]) is var last and >= 0)
                {
                    return last;
                }
            }

            return -1;
        }

        return token < tree.Count && Is(tree, token, words[0]) ? LastOf(tree, token + 1, words[1..]) : -1;
    }

    static bool Is(Tree tree, int token, ImmutableArray<string> words)
    {
        var form = tree.Form(token);
        foreach (var word in words)
        {
            if (tree[token].Lemma.Equals(word, StringComparison.OrdinalIgnoreCase) || form.Equals(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    static int HeadOf(Tree tree, int first, int last)
    {
        for (var token = first; token <= last; token++)
        {
            if (tree[token].Pos is PartOfSpeech.Verb or PartOfSpeech.Noun or PartOfSpeech.Propn)
            {
                return token;
            }
        }

        return first;
    }
}
