using Sitrep.Model;
using Sitrep.Reading.Speech.Acts;
using Sitrep.Reading.Speech.Trees;

namespace Sitrep.Reading.Speech.Naming;

/// <summary>
/// The subjects of the sentences round an act: whom a story is just telling of is whom "he" or "it" takes up, also when he has not spoken yet.
/// </summary>
internal sealed class Subjects(VoiceWords words, MentionIndex mentions, IReadOnlyList<Branches> trees, List<SpokenAct> acts)
{
    /// <summary>How many sentences before its own a pronoun looks back.</summary>
    const int Back = 2;

    /// <summary>The latest subject before the cue that fits the pronoun and is not part of what is said; null when there is none.</summary>
    public NounPhrase? Before(SpokenAct act, VoiceKind kind)
    {
        var own = Sorted.First(trees.Count, i => trees[i].Sentence.Span.Start >= act.Start);
        for (var s = Math.Min(own, trees.Count - 1); s >= Math.Max(0, own - Back); s--)
        {
            for (var t = trees[s].Count - 1; t >= 0; t--)
            {
                if (Fits(trees[s], t, kind) && trees[s][t].Span.End <= act.CueSpan.Start && !IsSaid(trees[s], t))
                {
                    return new NounPhrase(trees[s], t, t, t).Branch(t);
                }
            }
        }

        return null;
    }

    /// <summary>What others are said to have done does not make them the one that the story tells of.</summary>
    bool IsSaid(Branches tree, int token)
    {
        var span = tree[token].Span;
        for (var a = Sorted.FirstAfter(acts, tree.Sentence.Span.Start - 1); a < acts.Count && acts[a].Tree == tree; a++)
        {
            if (acts[a].Sense.Vouches && acts[a].Content.Exists(c => c.Contains(span)))
            {
                return true;
            }
        }

        return false;
    }

    bool Fits(Branches tree, int token, VoiceKind kind)
    {
        ref readonly var word = ref tree[token];
        if (word.Relation is not (Relation.Nsubj or Relation.NsubjPass) || word.Pos is not (PartOfSpeech.Noun or PartOfSpeech.Propn) || tree.IsQuoted(token))
        {
            return false;
        }

        var person = mentions.PersonAt(word.Span) is { Anaphoric: false } || words.IsPerson(word.Lemma);
        return kind switch
        {
            VoiceKind.Person => person && !word.Has(Features.Plural),
            VoiceKind.Many => word.Has(Features.Plural) && (person || mentions.ActorAt(word.Span) is not null),
            _ => !person && (mentions.ActorAt(word.Span) is { Anaphoric: false } || words.IsBody(word.Lemma)),
        };
    }
}
