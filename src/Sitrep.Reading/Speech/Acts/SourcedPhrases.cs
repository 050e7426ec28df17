using Sitrep.Model;
using Sitrep.Reading.Speech.Cues;
using Sitrep.Reading.Speech.Trees;

namespace Sitrep.Reading.Speech.Acts;

/// <summary>Prepositions that make their object the source: "according to the mayor", "per field teams", "by the union's own count".</summary>
internal sealed class SourcedPhrases(CueWords words, VoiceHeads voices)
{
    const int LongestSource = 14;
    const int LongestAccount = 8;

    public SpokenAct? Read(Branches tree, int token)
    {
        if (tree[token].Pos is not (PartOfSpeech.Adp or PartOfSpeech.Verb or PartOfSpeech.Sconj or PartOfSpeech.Adv or PartOfSpeech.X))
        {
            return null;
        }

        if (!words.Sources(tree.Form(token)))
        {
            return tree[token].Pos == PartOfSpeech.Adp && words.MayGiveAccount(tree.Form(token)) && AccountEnd(tree, token) is > 0 and var account ? Act(tree, token, token, account, false) : null;
        }

        var last = CueSpan.Of(tree, token, true).Last;
        last = last + 1 < tree.Count && last == token && tree[last + 1].Pos == PartOfSpeech.Adp ? last + 1 : last;
        return Act(tree, token, last, End(tree, last + 1), tree[token].Pos == PartOfSpeech.Adp && last == token);
    }

    SpokenAct? Act(Branches tree, int cue, int last, int end, bool strict)
    {
        var head = end > last ? voices.Head(tree, last + 1, end, strict) : -1;
        return head < 0 ? null : new SpokenAct(tree, cue, words.Plain, words.Plain.Rule)
        {
            CueSpan = tree.SpanOf(cue, last),
            CueTokens = (cue, last),
            Sourced = true,
            Source = Order.Trim(tree, last + 1, end),
            SourceHead = head,
        };
    }

    /// <summary>The last word of the noun phrase that begins here.</summary>
    static int End(Branches tree, int first)
    {
        var end = first;
        while (end < tree.Count && end - first < LongestSource && !Order.IsBreak(tree, end) && tree[end].Pos is not (PartOfSpeech.Verb or PartOfSpeech.Aux))
        {
            end++;
        }

        return end - 1;
    }

    /// <summary>The end of "the union's own count", "the reckoning of the foundation"; -1 when no account is named.</summary>
    int AccountEnd(Branches tree, int preposition)
    {
        var end = End(tree, preposition + 1);
        for (var t = preposition + 2; t <= Math.Min(end, preposition + LongestAccount); t++)
        {
            if (words.IsAccount(tree[t].Lemma))
            {
                return t + 1 <= end && tree[t + 1].Pos == PartOfSpeech.Adp ? end : t;
            }
        }

        return -1;
    }
}
