using Sitrep.Model;

namespace Sitrep.Reading.Grammar.Trees;

/// <summary>
/// Mends sentences in which a form that is never a noun was read as one ("the ministry denies reports that …", "army denies troops withdrew"):
/// it becomes the verb, what stood before it its subject, and what was the verb its object or its clause.
/// </summary>
sealed class MisreadVerbs(IrregularVerbs verbs)
{
    public void Mend(string text, Span<Token> tokens)
    {
        for (var i = 1; i < tokens.Length; i++)
        {
            if (tokens[i].Pos is PartOfSpeech.Noun or PartOfSpeech.Propn && verbs.IsNeverNoun(tokens[i].Span.In(text)) && SubjectOf(tokens, i) is >= 0 and var subject)
            {
                Mend(tokens, i, subject);
            }
        }
    }

    /// <summary>The noun right before that was taken for the first part of a compound; -1 when there is none.</summary>
    static int SubjectOf(ReadOnlySpan<Token> tokens, int verb)
    {
        for (var i = verb - 1; i >= 0; i--)
        {
            if (tokens[i].Head == verb && tokens[i].Relation is Relation.Compound or Relation.Nsubj or Relation.NmodPoss or Relation.Amod)
            {
                return i;
            }
        }

        return -1;
    }

    static void Mend(Span<Token> tokens, int verb, int subject)
    {
        var (above, relation) = (tokens[verb].Head, tokens[verb].Relation);
        for (var i = 0; i < tokens.Length; i++)
        {
            if (tokens[i].Head != verb || i == subject)
            {
                continue;
            }

            tokens[i] = i < verb && tokens[i].Relation != Relation.Punct ? tokens[i] with { Head = subject }
                : tokens[i].Relation is Relation.Acl or Relation.AclRelcl or Relation.Appos ? tokens[i] with { Relation = Relation.Ccomp } : tokens[i];
        }

        tokens[subject] = tokens[subject] with { Head = verb, Relation = Relation.Nsubj };
        tokens[verb] = tokens[verb] with { Pos = PartOfSpeech.Verb, Features = Features.Singular | Features.Present | Features.Finite | Features.ThirdPerson };
        if (above > verb && relation is Relation.Nsubj or Relation.NsubjPass or Relation.Compound or Relation.Obj)
        {
            Raise(tokens, verb, relation == Relation.Compound && tokens[above].Relation is Relation.Nsubj or Relation.NsubjPass ? tokens[above].Head : above);
        }
    }

    /// <summary>The verb takes the place of what it had been hung under: a noun behind it ("claims") is its object, all else its clause.</summary>
    static void Raise(Span<Token> tokens, int verb, int under)
    {
        if (under <= verb)
        {
            return;
        }

        var (head, relation) = (tokens[under].Head, tokens[under].Relation);
        var isObject = under == verb + 1;
        tokens[under] = tokens[under] with { Head = verb, Relation = isObject ? Relation.Obj : Relation.Ccomp, Pos = isObject ? PartOfSpeech.Noun : tokens[under].Pos };
        tokens[verb] = tokens[verb] with { Head = head, Relation = relation };
        for (var i = 0; i < tokens.Length; i++)
        {
            if (tokens[i].Head != under || i == verb)
            {
                continue;
            }

            tokens[i] = tokens[i].Relation == Relation.Punct ? tokens[i] with { Head = verb }
                : isObject && tokens[i].Relation is Relation.Ccomp or Relation.Xcomp ? tokens[i] with { Relation = Relation.Acl }
                : tokens[i];
        }
    }
}
