using System.Collections.Immutable;
using Sitrep.Model;

namespace Sitrep.Reading.Speech.Moods;

/// <summary>What stands on an event's own word, or on one above it: auxiliaries, adverbs, determiners, what opens its clause.</summary>
internal readonly struct MoodBeside(MoodWords words, ImmutableArray<Token> tokens, string text)
{
    /// <summary>What stands on the event's own word.</summary>
    /// <param name="from">The child that was asked already.</param>
    public void Own(int token, ref MoodTally tally, int from = -1)
    {
        var verbal = tokens[token].Pos is PartOfSpeech.Verb or PartOfSpeech.Aux;
        for (var t = 0; t < tokens.Length; t++)
        {
            if (tokens[t].Head == token && t != token && t != from)
            {
                Beside(t, verbal, ref tally);
            }
        }

        if (tokens[token].Has(Features.Imperative) && Opens(token))
        {
            tally.Add(new("imperative", Modality.Planned, ModalityMarks.Demanded), tokens[token].Span);
        }
    }

    /// <summary>An order opens its clause; past forms that look like one ("the shell hit …") do not.</summary>
    bool Opens(int token) => token == 0 || tokens[token - 1].Pos is PartOfSpeech.Punct or PartOfSpeech.Cconj or PartOfSpeech.Intj;

    void Beside(int child, bool verbal, ref MoodTally tally)
    {
        var (lemma, span) = (Lower(child), tokens[child].Span);
        switch (tokens[child].Relation)
        {
            case Relation.Aux or Relation.AuxPass:
                tally.Add(words.Auxiliary(lemma), span);
                Perfect(child, lemma, ref tally);
                break;
            case Relation.Advmod or Relation.Discourse or Relation.Parataxis:
                if ((words.Adverb(lemma) ?? words.Adverb(FixedForm(child))) is { } adverb)
                {
                    tally.Add(adverb, span);
                }
                else
                {
                    Below(child, ref tally);
                }

                break;
            case Relation.Amod:
                tally.Add(words.Adjective(lemma) ?? words.Adjective(span.Of(text).ToLowerInvariant()), span);
                break;
            case Relation.Mark or Relation.Case or Relation.Cc:
                tally.Add(words.Marker(FixedForm(child)) ?? words.Marker(lemma) ?? words.Marker(FormBefore(child)), span);
                break;
            case Relation.Det:
                tally.Add(words.Determiner(lemma), span);
                break;
            case Relation.Nsubj or Relation.NsubjPass or Relation.Obj when verbal:
                if (words.Pronoun(lemma) is { } pronoun)
                {
                    tally.Add(pronoun, span);
                }
                else
                {
                    Below(child, ref tally);
                }

                break;
            default:
                break;
        }
    }

    /// <summary>"No" on a subject or object, or on an adverb ("no longer"). The word is the "no": what it stands on may be part of a trigger ("no shots were fired").</summary>
    public void Below(int child, ref MoodTally tally)
    {
        for (var t = 0; t < tokens.Length; t++)
        {
            if (tokens[t].Head == child && tokens[t].Relation is Relation.Det or Relation.Advmod && words.Determiner(Lower(t)) is { } rule)
            {
                tally.Add(rule, tokens[t].Span);
                return;
            }
        }
    }

    void Perfect(int auxiliary, string lemma, ref MoodTally tally)
    {
        if (words.IsPerfect(lemma) && tokens[auxiliary].Has(Features.Past))
        {
            tally.Flag(ModalityMarks.Background);
        }
    }

    /// <summary>The two words before, which a tree may hang elsewhere ("in order" before "to").</summary>
    string FormBefore(int token) => token < 2 || tokens[token].Relation != Relation.Mark
        ? ""
        : $"{tokens[token - 2].Span.Of(text)} {tokens[token - 1].Span.Of(text)}".ToLowerInvariant();

    string FixedForm(int token)
    {
        var form = Lower(token);
        for (var t = token + 1; t < tokens.Length && tokens[t].Head == token && tokens[t].Relation == Relation.Fixed; t++)
        {
            form = $"{form} {tokens[t].Span.Of(text).ToLowerInvariant()}";
        }

        return form;
    }

    public string Lower(int token)
    {
        var lemma = tokens[token].Lemma;
        return lemma.Length > 0 ? lemma : tokens[token].Span.Of(text).ToLowerInvariant();
    }
}
