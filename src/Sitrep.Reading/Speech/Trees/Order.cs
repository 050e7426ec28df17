using Sitrep.Model;

namespace Sitrep.Reading.Speech.Trees;

/// <summary>What the order of words and the marks between them tell.</summary>
internal static class Order
{
    /// <summary>A comma, a dash or a quotation mark: it sets a phrase off within its sentence.</summary>
    public static bool IsPause(Branches tree, int token) =>
        tree[token].Pos == PartOfSpeech.Punct && tree.Form(token) is not (";" or ":" or "(" or ")" or "[" or "]" or "." or "?" or "!");

    /// <summary>A noun phrase cannot run over this.</summary>
    public static bool IsBreak(Branches tree, int token) => tree[token].Pos switch
    {
        PartOfSpeech.Punct => tree.Form(token) is not ("-" or "’" or "'" or "." or "/") || token + 1 < tree.Count && tree[token + 1].Span.Start > tree[token].Span.End && tree.Form(token) is "-",
        PartOfSpeech.Sconj => true,
        PartOfSpeech.Cconj => JoinsClauses(tree, token),
        _ => false,
    };

    /// <summary>"And" joins clauses, not nouns, when a verb stands between it and the pause before.</summary>
    static bool JoinsClauses(Branches tree, int conjunction)
    {
        for (var t = conjunction - 1; t >= 0 && tree[t].Pos is not PartOfSpeech.Punct; t--)
        {
            if (tree[t].Pos is PartOfSpeech.Verb or PartOfSpeech.Aux)
            {
                return true;
            }
        }

        return conjunction == 0 || tree[conjunction - 1].Pos == PartOfSpeech.Punct;
    }

    public static bool HasVerb(Branches tree, int from, int until)
    {
        for (var t = from; t < until; t++)
        {
            if (tree[t].Pos is PartOfSpeech.Verb or PartOfSpeech.Aux)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Is said", "was denied"; also without a tree that says so.</summary>
    public static bool IsPassive(Branches tree, int verb)
    {
        if (tree[verb].Has(Features.Passive) || tree.Has(verb, Relation.AuxPass))
        {
            return true;
        }

        for (var t = verb - 1; t >= 0 && tree[t].Pos is PartOfSpeech.Aux or PartOfSpeech.Adv or PartOfSpeech.Part; t--)
        {
            if (tree[t].Relation == Relation.AuxPass)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The stretch without punctuation at its ends.</summary>
    public static (int First, int Last) Trim(Branches tree, int first, int last)
    {
        while (last > first && tree[last].Pos == PartOfSpeech.Punct)
        {
            last--;
        }

        while (first < last && tree[first].Pos == PartOfSpeech.Punct)
        {
            first++;
        }

        return (first, last);
    }
}
