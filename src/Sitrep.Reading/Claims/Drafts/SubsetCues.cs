using Sitrep.Packs;
using Sitrep.Reading.Claims.Phrasing;
using Sitrep.Reading.Trees;

namespace Sitrep.Reading.Claims.Drafts;

/// <summary>Words that show that a number is part of another one, or a running total.</summary>
public sealed class SubsetCues(PackNode file)
{
    readonly CueSet before = new(file.TextsOf("before"));
    readonly CueSet after = new(file.TextsOf("after"));
    readonly CueSet cumulative = new(file.TextsOf("cumulative"));

    /// <summary>
    /// Whether the phrase from one token to another is marked as a part: by words before it ("including"), after it ("among them") or
    /// inside it ("27 of them children").
    /// </summary>
    public bool MarkPart(Tree tree, int first, int last)
    {
        for (var token = first; token <= last; token++)
        {
            if (before.EndsBefore(tree, token) || after.BeginsAt(tree, token + 1))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a sentence tells a running total.</summary>
    public bool MarkTotal(Tree tree) => cumulative.StandIn(tree);
}
