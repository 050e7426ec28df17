using System.Collections.Immutable;
using Sitrep.Reading.Trees;

namespace Sitrep.Reading.Claims.Phrasing;

/// <summary>A phrase of a pack: words that match a form or a lemma; a|b are alternatives, "*" is up to two words of any kind.</summary>
public sealed class Cue(string phrase)
{
    const int WidestGap = 2;
    readonly ImmutableArray<ImmutableArray<string>> words =
        [.. phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(w => w == "*" ? ImmutableArray<string>.Empty : [.. w.Split('|')])];

    /// <summary>The alternatives of its first word; none when anything may begin it.</summary>
    public ImmutableArray<string> First => words.IsEmpty ? [] : words[0];

    /// <summary>The alternatives of its last word; none when anything may end it.</summary>
    public ImmutableArray<string> Last => words.IsEmpty ? [] : words[^1];

    /// <summary>Whether the phrase stands right before a token.</summary>
    public bool EndsBefore(Tree tree, int token) => Backwards(tree, token - 1, words.Length - 1);

    /// <summary>Whether the phrase begins at a token.</summary>
    public bool BeginsAt(Tree tree, int token) => Forwards(tree, token, 0);

    bool Backwards(Tree tree, int token, int word)
    {
        if (word < 0)
        {
            return true;
        }

        if (words[word].IsEmpty)
        {
            for (var gap = 0; gap <= WidestGap; gap++)
            {
                if (Backwards(tree, token - gap, word - 1))
                {
                    return true;
                }
            }

            return false;
        }

        return token >= 0 && Is(tree, token, words[word]) && Backwards(tree, token - 1, word - 1);
    }

    bool Forwards(Tree tree, int token, int word)
    {
        if (word == words.Length)
        {
            return true;
        }

        if (words[word].IsEmpty)
        {
            for (var gap = 0; gap <= WidestGap; gap++)
            {
                if (Forwards(tree, token + gap, word + 1))
                {
                    return true;
                }
            }

            return false;
        }

        return token < tree.Count && Is(tree, token, words[word]) && Forwards(tree, token + 1, word + 1);
    }

    static bool Is(Tree tree, int token, ImmutableArray<string> alternatives)
    {
        foreach (var word in alternatives)
        {
            if (tree.Form(token).Equals(word, StringComparison.OrdinalIgnoreCase) || tree[token].Lemma.Equals(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
