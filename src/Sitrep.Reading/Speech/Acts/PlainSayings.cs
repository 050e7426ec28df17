using Sitrep.Model;
using Sitrep.Reading.Speech.Cues;
using Sitrep.Reading.Speech.Trees;

namespace Sitrep.Reading.Speech.Acts;

/// <summary>
/// Sayings that the order of words alone makes certain, whatever the tree says: "…, the ministry said.", "…, said the mayor", "residents
/// say that …", "the army put the dead at 12". Only for the pack's plain verbs of saying.
/// </summary>
internal sealed class PlainSayings(CueWords words, VoiceHeads voices)
{
    const int LongestSource = 16;

    /// <summary>How many words after a verb of counting may come before its number.</summary>
    const int FarthestNumber = 14;
    const int FarthestThing = 7;

    /// <param name="before">The act read last in this sentence, whose source a second verb may share.</param>
    public SpokenAct? Read(Branches tree, int verb, SpokenAct? before)
    {
        if (!words.IsPlain(tree[verb], tree.Form(verb)))
        {
            return null;
        }

        var cue = CueStart(tree, verb);
        if (Order.IsPassive(tree, verb))
        {
            return null;
        }

        return Tail(tree, cue, verb) ?? Inverted(tree, verb) ?? Leading(tree, cue, verb) ?? Joined(tree, cue, verb, before);
    }

    /// <summary>The verb with the auxiliaries and adverbs before it.</summary>
    static int CueStart(Branches tree, int verb)
    {
        while (verb > 0 && tree[verb - 1].Pos is PartOfSpeech.Aux or PartOfSpeech.Adv or PartOfSpeech.Part && verb > 0 && tree[verb - 1].Relation != Relation.Case)
        {
            verb--;
        }

        return verb;
    }

    /// <summary>"12 were killed, the ministry said on Monday."</summary>
    SpokenAct? Tail(Branches tree, int cue, int verb)
    {
        if (!Closes(tree, verb) || SourceStart(tree, cue) is not (> 1 and var first) || !Order.IsPause(tree, first - 1) || !Spoken(tree, first - 1))
        {
            return null;
        }

        var head = voices.Head(tree, first, cue - 1, strict: false);
        return head < 0 ? null : Act(tree, cue, verb, (first, cue - 1), head);
    }

    /// <summary>"12 were killed, said the mayor."</summary>
    SpokenAct? Inverted(Branches tree, int verb)
    {
        if (verb < 2 || verb + 1 >= tree.Count || words.Tells(tree[verb].Lemma) || !Order.IsPause(tree, verb - 1) || !Spoken(tree, verb - 1))
        {
            return null;
        }

        var last = verb;
        while (last + 1 < tree.Count && last - verb < LongestSource && tree[last + 1].Pos is not (PartOfSpeech.Punct or PartOfSpeech.Verb or PartOfSpeech.Aux
            or PartOfSpeech.Cconj or PartOfSpeech.Sconj or PartOfSpeech.Adv))
        {
            last++;
        }

        var ends = last + 1 == tree.Count || tree[last + 1].Pos is PartOfSpeech.Punct or PartOfSpeech.Cconj;
        var head = last > verb && ends ? voices.Head(tree, verb + 1, last, strict: true) : -1;
        return head < 0 ? null : Act(tree, verb, verb, (verb + 1, last), head);
    }

    /// <summary>"Residents say that …" at the head of a clause.</summary>
    SpokenAct? Leading(Branches tree, int cue, int verb)
    {
        if (verb + 1 >= tree.Count || tree[verb].Pos != PartOfSpeech.Verb && !words.Introduces(tree[verb + 1].Lemma)
            || cue == verb && !tree[verb].Has(Features.Finite) && tree[verb].Pos == PartOfSpeech.Verb
            || SourceStart(tree, cue) is not (>= 0 and var first) || first >= cue || Acts(tree, first, cue))
        {
            return null;
        }

        var head = voices.Head(tree, first, cue - 1, strict: true);
        var counts = !words.Counts(tree[verb].Lemma) || Counted(tree, verb);
        return head < 0 || !counts ? null : Act(tree, cue, verb, (first, cue - 1), head);
    }

    static SpokenAct Act(Branches tree, int cue, int verb, (int First, int Last) source, int head, CueSense sense) =>
        new(tree, verb, sense, sense.Rule) { CueSpan = tree.SpanOf(cue, verb), CueTokens = (cue, verb), Source = source, SourceHead = head };

    SpokenAct Act(Branches tree, int cue, int verb, (int First, int Last) source, int head) =>
        Act(tree, cue, verb, Order.Trim(tree, source.First, source.Last), head, words.PlainSense(tree[verb]));

    /// <summary>"The mayor denied it and accused …": the second verb has the first one's source.</summary>
    SpokenAct? Joined(Branches tree, int cue, int verb, SpokenAct? before)
    {
        var joined = cue > 0 && tree[cue - 1].Pos == PartOfSpeech.Cconj && tree[verb].Pos == PartOfSpeech.Verb && tree[verb].Has(Features.Finite)
            && tree.Child(verb, Relation.Nsubj) < 0;
        return joined && before?.Source is { } source && source.Last < cue && (!words.Counts(tree[verb].Lemma) || Counted(tree, verb))
            ? new SpokenAct(tree, verb, words.PlainSense(tree[verb]), words.PlainSense(tree[verb]).Rule)
            {
                CueSpan = tree.SpanOf(cue, verb),
                CueTokens = (cue, verb),
                Source = source,
                SourceHead = before.SourceHead,
                Shares = true,
            }
            : null;
    }

    /// <summary>Where the words before a cue that may be its source begin: after the last pause, conjunction or clause.</summary>
    static int SourceStart(Branches tree, int cue)
    {
        var first = cue;
        var verbs = false;
        while (first > 0 && cue - first < LongestSource && !Order.IsBreak(tree, first - 1))
        {
            first--;
            verbs |= tree[first].Pos is PartOfSpeech.Verb or PartOfSpeech.Aux;
        }

        // "Colonel Dasalla, speaking for the brigade, said": what stands between the commas is an aside.
        return verbs && first > 1 && Order.IsPause(tree, first - 1) && tree[first].Pos is PartOfSpeech.Verb or PartOfSpeech.Pron && first > 1
            ? SourceStart(tree, first - 1)
            : first == cue || cue - first > LongestSource ? -1 : first;
    }

    /// <summary>Something is told before the pause: a clause, or a quotation that ends there.</summary>
    static bool Spoken(Branches tree, int pause) => tree.IsQuoted(pause) || tree.IsQuoted(pause - 1) || Order.HasVerb(tree, 0, pause);

    /// <summary>Nothing but a listener, a time or a place follows the verb in its clause.</summary>
    bool Closes(Branches tree, int verb)
    {
        for (var t = verb + 1; t < tree.Count && t - verb <= LongestSource; t++)
        {
            var first = t == verb + 1;
            if (tree[t].Pos == PartOfSpeech.Punct)
            {
                return true;
            }

            var plain = tree[t].Pos is PartOfSpeech.Adp or PartOfSpeech.Adv or PartOfSpeech.Propn or PartOfSpeech.Pron;
            if (tree[t].Pos is PartOfSpeech.Verb or PartOfSpeech.Aux or PartOfSpeech.Sconj || first && !plain && !words.Tells(tree[verb].Lemma))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A finite verb among the words before the cue that is not a relative clause's: they are a clause, not a source.</summary>
    static bool Acts(Branches tree, int first, int cue)
    {
        var relative = false;
        for (var t = first; t < cue; t++)
        {
            relative |= tree[t].Pos is PartOfSpeech.Pron or PartOfSpeech.Sconj && tree[t].Relation is not (Relation.Det or Relation.NmodPoss) && t > first;
            if (!relative && (tree[t].Pos == PartOfSpeech.Aux || tree[t].Pos == PartOfSpeech.Verb && !tree[t].Has(Features.Participle)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"The dead at 12", "31 bodies": a number and what is counted follow.</summary>
    bool Counted(Branches tree, int verb)
    {
        var (number, things) = (false, false);
        for (var t = verb + 1; t < Math.Min(tree.Count, verb + FarthestNumber); t++)
        {
            number |= tree[t].Pos == PartOfSpeech.Num;
            things |= t - verb <= FarthestThing && words.IsCounted(tree[t].Lemma) || t == verb + 1 && tree[t].Pos == PartOfSpeech.Num;
        }

        return number && things;
    }
}
