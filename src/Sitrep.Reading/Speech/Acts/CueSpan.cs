using Sitrep.Model;
using Sitrep.Reading.Speech.Trees;

namespace Sitrep.Reading.Speech.Acts;

/// <summary>A cue's words: the verb with the auxiliaries, negation and adverbs just before it and the particle or preposition just after.</summary>
internal static class CueSpan
{
    public static (int First, int Last) Of(Branches tree, int cue, bool sourced)
    {
        var (from, until) = (cue, cue);
        while (from > 0 && tree.Head(from - 1) == cue && Leads(tree[from - 1].Relation))
        {
            from--;
        }

        while (until + 1 < tree.Count && Follows(tree, cue, until + 1, sourced))
        {
            until++;
        }

        return (from, until);
    }

    static bool Leads(Relation relation) => relation is Relation.Aux or Relation.AuxPass or Relation.Advmod or Relation.Cop;

    static bool Follows(Branches tree, int cue, int token, bool sourced) =>
        tree.Head(token) == cue && tree[token].Relation is Relation.CompoundPrt or Relation.Fixed
        || sourced && tree[token].Pos == PartOfSpeech.Adp && token == cue + 1;
}
