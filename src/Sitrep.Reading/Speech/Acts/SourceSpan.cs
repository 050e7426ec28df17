using Sitrep.Model;
using Sitrep.Reading.Speech.Learnt;
using Sitrep.Reading.Speech.Trees;

namespace Sitrep.Reading.Speech.Acts;

/// <summary>The words of a source out of the limb that holds it.</summary>
internal static class SourceSpan
{
    public static (int First, int Last) Of(Branches tree, int cue, Limb limb)
    {
        var (from, until) = limb.Alone ? AloneReach(tree, cue, limb.Token) : tree.Reach(limb.Token);
        (from, until) = from <= cue && cue <= until ? (limb.Token, limb.Token) : (from, until);
        foreach (var child in tree.Children(limb.Token))
        {
            var (start, end) = tree.Reach(child);
            if (tree[child].Relation is Relation.Case or Relation.Mark or Relation.Cc && child < limb.Token && end >= from)
            {
                from = Math.Max(from, end + 1);
            }
            else if (tree[child].Relation is Relation.AclRelcl or Relation.Parataxis or Relation.Advcl && start > limb.Token && start <= until)
            {
                until = start - 1;
            }
        }

        return Order.Trim(tree, Math.Min(from, limb.Token), Math.Max(until, limb.Token));
    }

    /// <summary>A noun that the cue itself hangs on: its phrase without the branch that leads to the cue.</summary>
    static (int First, int Last) AloneReach(Branches tree, int cue, int token)
    {
        var (from, until) = (token, token);
        foreach (var child in tree.Children(token))
        {
            var (start, end) = tree.Reach(child);
            if (start <= cue && cue <= end)
            {
                continue;
            }

            (from, until) = (Math.Min(from, start), end < cue || cue < token ? Math.Max(until, end) : until);
        }

        return cue < token ? (Math.Max(from, cue + 1), until) : (from, Math.Min(until, cue - 1));
    }
}
