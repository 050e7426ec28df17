using System.Collections.Immutable;
using Sitrep.Model;

namespace Sitrep.Reading.Speech.Moods;

/// <summary>Walks from an event's word up its tree and asks each step, and what stands beside it (<see cref="MoodBeside"/>), what it says of the event.</summary>
internal readonly struct MoodWalk(MoodWords words, ImmutableArray<Token> tokens, string text)
{
    readonly MoodBeside beside = new(words, tokens, text);

    public void Own(int token, ref MoodTally tally) => beside.Own(token, ref tally);

    /// <summary>One step up; false when what stands above says nothing of the event.</summary>
    public bool Up(ref int at, ref MoodTally tally)
    {
        var (below, head) = (at, tokens[at].Head);
        if (head < 0 || head >= tokens.Length || head == at)
        {
            return false;
        }

        at = head;
        var relation = tokens[below].Relation;
        return relation switch
        {
            Relation.Conj => SharesClause(below, head, ref tally),
            Relation.Acl or Relation.Nmod or Relation.Ccomp or Relation.AclRelcl when IsTold(head) => Reported(below, head, ref tally),
            Relation.Xcomp or Relation.Ccomp or Relation.Csubj or Relation.CsubjPass => Clause(below, head, ref tally),
            Relation.AclRelcl => Told(below, head, ref tally),
            Relation.Acl or Relation.Nmod or Relation.NmodPoss or Relation.Compound or Relation.Appos => Governed(below, head, ref tally) && relation != Relation.Compound,
            Relation.Obj or Relation.Nsubj or Relation.NsubjPass or Relation.Obl or Relation.OblAgent => Argument(below, head, ref tally),
            Relation.Advcl => Adverbial(below, head, ref tally),
            _ => false,
        };
    }

    /// <summary>A second verb shares what stands on the first, unless it has a subject or an auxiliary of its own.</summary>
    bool SharesClause(int second, int first, ref MoodTally tally)
    {
        foreach (var token in tokens)
        {
            if (token.Head == second && token.Relation is Relation.Nsubj or Relation.NsubjPass or Relation.Aux or Relation.AuxPass && token.Head == second)
            {
                return false;
            }
        }

        var bare = (tokens[second].Features & (Features.Finite | Features.Past)) == 0;
        if (tokens[second].Pos != tokens[first].Pos || tokens[second].Pos == PartOfSpeech.Verb && !bare && !tokens[first].Has(Features.Participle))
        {
            return tokens[second].Pos == tokens[first].Pos;
        }

        beside.Own(first, ref tally, second);
        return true;
    }

    /// <summary>"Could not confirm that …": it may be so.</summary>
    bool Unconfirmed(int head, ref MoodTally tally)
    {
        if (words.Unconfirmed(tokens[head].Lemma) is not { } rule)
        {
            return false;
        }

        for (var t = 0; t < tokens.Length; t++)
        {
            if (tokens[t].Head == head && tokens[t].Relation == Relation.Advmod && words.Adverb(beside.Lower(t)) is { Modality: Modality.Denied })
            {
                tally.Add(rule, tokens[t].Span);
                return true;
            }
        }

        return false;
    }

    bool Clause(int clause, int head, ref MoodTally tally)
    {
        if (Unconfirmed(head, ref tally))
        {
            return true;
        }

        if (Governor(head) is { } rule)
        {
            tally.Add(rule, tokens[head].Span);
            beside.Own(head, ref tally, clause);
            return true;
        }

        if (tokens[clause].Relation is Relation.Ccomp or Relation.Csubj && !words.Carries(tokens[head].Lemma))
        {
            return false;
        }

        beside.Own(head, ref tally, clause);
        return true;
    }

    /// <summary>What a rumour says ("rumours that soldiers had left"): parsers take its clause for a relative one.</summary>
    bool Told(int clause, int head, ref MoodTally tally) =>
        Governor(head) is { } rule && (rule.Marks & ModalityMarks.Hearsay) != 0 && Governed(clause, head, ref tally);

    bool IsTold(int noun) => tokens[noun].Pos == PartOfSpeech.Noun && words.Tells(tokens[noun].Lemma);

    /// <summary>What a report, a claim or their like tells ("rumours that …"): where they are denied, it is ("news that … was false", "no truth in claims that …").</summary>
    bool Reported(int told, int noun, ref MoodTally tally)
    {
        Governed(told, noun, ref tally);
        var (head, relation) = (tokens[noun].Head, tokens[noun].Relation);
        if (head < 0 || head >= tokens.Length)
        {
            return false;
        }

        if (relation == Relation.Nmod && words.Grounds(tokens[head].Lemma))
        {
            beside.Below(head, ref tally);
        }
        else if (relation is Relation.Nsubj or Relation.NsubjPass or Relation.Obj && Governor(head) is { Modality: Modality.Denied } rule)
        {
            tally.Add(rule, tokens[head].Span);
        }

        return false;
    }

    bool Governed(int below, int head, ref MoodTally tally)
    {
        if (Governor(head) is not { } rule)
        {
            return false;
        }

        tally.Add(rule, tokens[head].Span);
        beside.Own(head, ref tally, below);
        return true;
    }

    /// <summary>An event's noun: governed by the verb ("prevented an attack"), or told through it ("did not launch an attack").</summary>
    bool Argument(int below, int head, ref MoodTally tally)
    {
        var relation = tokens[below].Relation;
        if (relation is Relation.Obj or Relation.NsubjPass && Unconfirmed(head, ref tally))
        {
            return true;
        }

        if (relation is Relation.Obj or Relation.NsubjPass or Relation.Nsubj && Governor(head) is { } rule
            && (relation != Relation.Nsubj || tokens[head].Pos != PartOfSpeech.Verb))
        {
            tally.Add(rule, tokens[head].Span);
            beside.Own(head, ref tally, below);
            return true;
        }

        if (relation is Relation.Obl or Relation.OblAgent || !words.Bears(tokens[head].Lemma))
        {
            return false;
        }

        beside.Own(head, ref tally, below);
        return true;
    }

    /// <summary>"Prevented them from entering"; "prepared to storm". Other adverbial clauses stand for themselves.</summary>
    bool Adverbial(int clause, int head, ref MoodTally tally)
    {
        if (Governor(head) is { } rule && (tokens[clause].Has(Features.Infinitive) || rule.Modality == Modality.Denied))
        {
            tally.Add(rule, tokens[head].Span);
            beside.Own(head, ref tally, clause);
        }

        return false;
    }

    MoodRule? Governor(int token)
    {
        for (var t = 0; t < tokens.Length; t++)
        {
            if (tokens[t].Head == token && tokens[t].Relation == Relation.CompoundPrt)
            {
                return words.Phrase($"{tokens[token].Lemma} {beside.Lower(t)}");
            }
        }

        return words.Governor(tokens[token]);
    }
}
