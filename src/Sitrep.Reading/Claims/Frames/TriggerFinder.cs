using System.Collections.Immutable;
using Sitrep.Model;
using Sitrep.Reading.Claims.Trees;
using Sitrep.Reading.Text;
using Sitrep.Reading.Trees;

namespace Sitrep.Reading.Claims.Frames;

/// <summary>Finds the words of a sentence that open frames.</summary>
public sealed class TriggerFinder(FrameLexicon lexicon, Participles participles)
{
    const int MostOnStack = 256;

    /// <summary>Adds the triggers of a sentence. Where a phrase of a type matches, its words alone open no frame of that type.</summary>
    public void Find(Tree tree, int sentence, List<Trigger> found)
    {
        Span<char> lower = stackalloc char[64];
        Span<ulong> marks = tree.Count <= MostOnStack ? stackalloc ulong[tree.Count] : new ulong[tree.Count];
        for (var token = 0; token < marks.Length; token++)
        {
            marks[token] = WordMarks.Of(tree.Form(token)) | WordMarks.Of(tree[token].Lemma);
        }

        for (var token = 0; token < tree.Count; token++)
        {
            var start = found.Count;
            var form = tree.Form(token);
            var lemma = FrameLexicon.KeyOf(tree[token].Lemma);
            Match(tree, marks, sentence, token, lexicon.StartingWith(lemma), found, start);
            if (form.Length <= lower.Length && FrameLexicon.KeyOf(SmallLetters.Of(form, lower)) is var small && small != lemma)
            {
                Match(tree, marks, sentence, token, lexicon.StartingWith(small), found, start);
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
            foreach (var opening in lexicon.StartingWith(FrameLexicon.KeyOf(verb)))
            {
                if (opening.Pattern is { IsPhrase: false, Pos: WordClass.Verb } pattern && !Covered(found, start, pattern, token))
                {
                    found.Add(new(pattern, sentence, token, token, token));
                }
            }
        }
    }

    void Match(Tree tree, ReadOnlySpan<ulong> marks, int sentence, int token, ReadOnlySpan<Opening> openings, List<Trigger> found, int start)
    {
        var (pos, next) = (tree[token].Pos, token + 1 < marks.Length ? marks[token + 1] : 0);
        foreach (ref readonly var opening in openings)
        {
            if (!opening.MayBegin(pos, next))
            {
                continue;
            }

            var pattern = opening.Pattern;
            var last = pattern.IsPhrase ? LastOf(tree, marks, token + 1, pattern, 1) : token;
            if (last >= 0 && !Covered(found, start, pattern, token))
            {
                found.Add(new(pattern, sentence, HeadOf(tree, token, last), token, last));
            }
        }
    }

    bool Covered(List<Trigger> found, int start, Pattern pattern, int token)
    {
        for (var i = found.Count - 1; i >= 0 && found[i].First >= token - lexicon.Longest; i--)
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

    /// <summary>The last token of a phrase whose words from one on begin at a token; -1 when they do not.</summary>
    static int LastOf(Tree tree, ReadOnlySpan<ulong> marks, int token, Pattern pattern, int word)
    {
        for (; word < pattern.Marks.Length; word++, token++)
        {
            if (pattern.Marks[word] == 0)
            {
                return LastAfterGap(tree, marks, token, pattern, word + 1);
            }

            if (token >= marks.Length || (pattern.Marks[word] & marks[token]) == 0 || !Is(tree, token, pattern.Words[word]))
            {
                return -1;
            }
        }

        return token - 1;
    }

    static int LastAfterGap(Tree tree, ReadOnlySpan<ulong> marks, int token, Pattern pattern, int word)
    {
        for (var gap = 0; gap <= Pattern.WidestGap; gap++)
        {
            if (LastOf(tree, marks, token + gap, pattern, word) is var last and >= 0)
            {
                return last;
            }
        }

        return -1;
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
