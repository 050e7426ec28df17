using Sitrep.Packs;
using Sitrep.Reading.Claims.Phrasing;
using Sitrep.Reading.Claims.Trees;

namespace Sitrep.Reading.Claims.Drafts;

/// <summary>Words that show that a number is part of another one, or a running total.</summary>
public sealed class SubsetCues(PackNode file)
{
    readonly CueSet before = new(file.TextsOf("before"));
    readonly CueSet after = new(file.TextsOf("after"));
    readonly CueSet cumulative = new(file.TextsOf("cumulative"));

    /// <summary>Whether the phrase from one token to another is marked as a part ("including …", "… among them").</summary>
    public bool MarkPart(Tree tree, int first, int last) => before.EndsBefore(tree, first) || after.BeginsAt(tree, last + 1);

    /// <summary>Whether a sentence tells a running total.</summary>
    public bool MarkTotal(Tree tree) => cumulative.StandIn(tree);
}
