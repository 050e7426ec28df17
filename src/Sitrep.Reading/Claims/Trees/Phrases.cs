using Sitrep.Model;
using Sitrep.Reading.Trees;

namespace Sitrep.Reading.Claims.Trees;

/// <summary>The words of a noun phrase, without the clauses and the further members that hang on it.</summary>
public static class Phrases
{
    const int Deepest = 12;

    /// <summary>The span of a noun and what belongs to its name: determiners, numbers, adjectives, compounds, "of …".</summary>
    public static Span SpanOf(Tree tree, int token, bool withObliques = true)
    {
        var (first, last) = (token, token);
        Widen(tree, token, withObliques, ref first, ref last, 0);
        return tree[first].Span.To(tree[last].Span);
    }

    /// <summary>The span without determiner, possessive and number in front ("at least 11 homes", "27 of 35 drones"): the words used for a thing.</summary>
    public static Span NameOf(Tree tree, int token)
    {
        token = Numbered(tree, token);
        var whole = SpanOf(tree, token);
        for (var i = tree.FirstAt(whole.Start); i < token; i++)
        {
            if (tree[i].Relation is not (Relation.Det or Relation.NmodPoss or Relation.Nummod or Relation.Advmod or Relation.Case or Relation.DetPredet)
                && tree[i].Pos is not (PartOfSpeech.Num or PartOfSpeech.Punct or PartOfSpeech.Det)
                && !(tree.Head(i) is >= 0 and var head && tree[head].Pos == PartOfSpeech.Num))
            {
                return new(tree[i].Span.Start, whole.End);
            }
        }

        return new(tree[token].Span.Start, whole.End);
    }

    /// <summary>The noun whose number a word is: "drones" of "27 of 35 drones".</summary>
    static int Numbered(Tree tree, int token)
    {
        if (tree[token].Pos == PartOfSpeech.Num && tree.Child(token, Relation.Nmod) is >= 0 and var noun && noun > token && tree[noun].Pos is PartOfSpeech.Noun or PartOfSpeech.Propn)
        {
            return noun;
        }

        return token;
    }

    static void Widen(Tree tree, int token, bool withObliques, ref int first, ref int last, int depth)
    {
        (first, last) = (Math.Min(first, token), Math.Max(last, token));
        if (depth >= Deepest)
        {
            return;
        }

        foreach (var child in tree.Children(token))
        {
            if (Belongs(tree, child, withObliques) && !(depth == 0 && tree[child].Relation == Relation.Case))
            {
                Widen(tree, child, withObliques, ref first, ref last, depth + 1);
            }
        }
    }

    static bool Belongs(Tree tree, int child, bool withObliques) => tree[child].Relation switch
    {
        Relation.Det or Relation.Amod or Relation.Compound or Relation.Nummod or Relation.NmodPoss or Relation.Flat or Relation.Fixed
            or Relation.Case or Relation.DetPredet or Relation.Advmod or Relation.CompoundPrt => true,
        Relation.Nmod or Relation.NmodDesc or Relation.NmodUnmarked => withObliques,
        _ => false,
    };
}
