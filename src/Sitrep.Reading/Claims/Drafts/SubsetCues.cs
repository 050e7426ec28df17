using System.Collections.Immutable;
using Sitrep.Packs;
using Sitrep.Reading.Claims.Phrasing;
using Sitrep.Reading.Claims.Trees;

namespace Sitrep.Reading.Claims.Drafts;

/// <summary>Words that show that a number is part of another one, or a running total.</summary>
public sealed class SubsetCues(PackNode file)
{
    readonly ImmutableArray<Cue> before = [.. file.TextsOf("before").Select(w => new Cue(w))];
    readonly ImmutableArray<Cue> after = [.. file.TextsOf("after").Select(w => new Cue(w))];
    readonly ImmutableArray<Cue> cumulative = [.. file.TextsOf("cumulative").Select(w => new Cue(w))];

    /// <summary>Whether the phrase from one token to another is marked as a part ("including …", "… among them").</summary>
    public bool MarkPart(Tree tree, int first, int last)
    {
        foreach (var cue in before)
        {
            if (cue.EndsBefore(tree, first))
            {
                return true;
            }
        }

        foreach (var cue in after)
        {
            if (cue.BeginsAt(tree, last + 1))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a sentence tells a running total.</summary>
    public bool MarkTotal(Tree tree)
    {
        foreach (var cue in cumulative)
        {
            if (cue.StandsIn(tree))
            {
                return true;
            }
        }

        return false;
    }
}
