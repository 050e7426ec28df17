using Sitrep.Model;
using Sitrep.Reading.Speech.Naming;
using Sitrep.Reading.Speech.Trees;

namespace Sitrep.Reading.Speech.Acts;

/// <summary>Finds the word of a phrase that names a voice.</summary>
internal sealed class VoiceHeads(VoiceWords words, MentionIndex mentions)
{
    /// <summary>
    /// The last word that can name a voice in the phrase's first stretch of nouns ("the army spokesman" of "the army spokesman for the
    /// north"), else the first that can anywhere in it; -1 when there is none.
    /// </summary>
    /// <param name="strict">False: any noun, name or pronoun may speak.</param>
    public int Head(Branches tree, int first, int last, bool strict)
    {
        var (inStretch, anywhere, stretch) = (-1, -1, true);
        for (var t = first; t <= last; t++)
        {
            var speaks = MaySpeak(tree, t) || !strict && tree[t].Pos is PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Pron && !strict;
            stretch &= t == first || tree[t].Pos is not (PartOfSpeech.Adp or PartOfSpeech.Punct or PartOfSpeech.Verb or PartOfSpeech.Sconj)
                || anywhere < 0 && tree[t].Pos == PartOfSpeech.Adp && tree[t].Relation != Relation.Case;
            inStretch = speaks && stretch ? t : inStretch;
            anywhere = speaks && anywhere < 0 ? t : anywhere;
        }

        return inStretch >= 0 ? inStretch : anywhere;
    }

    /// <summary>Whether a word can name a voice: a noun of the pack, a name, an actor or person, a pronoun.</summary>
    public bool MaySpeak(Branches tree, int token)
    {
        ref readonly var word = ref tree[token];
        var form = tree.Form(token).ToString();
        return word.Pos switch
        {
            PartOfSpeech.Pron => words.Pronoun(form) != VoiceKind.Unknown && !word.Has(Features.Possessive) && word.Relation != Relation.NmodPoss,
            PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Adj or PartOfSpeech.Num or PartOfSpeech.Det => words.MaySpeak(word.Lemma) || words.MaySpeak(form)
                || word.Pos == PartOfSpeech.Propn
                || mentions.PersonAt(word.Span) is not null || mentions.ActorAt(word.Span) is not null,
            _ => false,
        };
    }
}
