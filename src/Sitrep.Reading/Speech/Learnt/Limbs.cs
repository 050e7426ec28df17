using Sitrep.Packs.Weights;
using Sitrep.Reading.Speech.Trees;

namespace Sitrep.Reading.Speech.Learnt;

/// <summary>Cuts a sentence into limbs round a cue. Every token but the cue belongs to exactly one limb, save above the highest step.</summary>
internal static class Limbs
{
    const int HighestStep = 4;
    static readonly Feature Start = Feature.Of("path");

    public static void Around(Branches tree, int cue, List<Limb> limbs)
    {
        limbs.Clear();
        var (node, below, path) = (cue, -1, Start);
        for (var ups = 0; ups <= HighestStep && node >= 0; ups++)
        {
            if (ups > 0)
            {
                limbs.Add(new(node, ups, path.And("self"), true));
            }

            foreach (var child in tree.Children(node))
            {
                if (child != below)
                {
                    limbs.Add(new(child, ups, path.And("down").And((int)tree[child].Relation), false));
                }
            }

            path = path.And((int)tree[node].Relation);
            (below, node) = (node, tree.Head(node));
        }
    }
}
