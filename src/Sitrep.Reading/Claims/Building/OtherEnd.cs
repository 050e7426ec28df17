using Sitrep.Model;
using Sitrep.Model.Mentions;
using Sitrep.Reading.Claims.Discourse;
using Sitrep.Reading.Claims.Drafts;
using Sitrep.Reading.Claims.Frames;
using Sitrep.Reading.Claims.Roles.Candidates;
using Sitrep.Reading.Trees;

namespace Sitrep.Reading.Claims.Building;

/// <summary>Finds the place at the other end of a movement of people ("fled from Kibati to Goma"): it stands in a slot that the frame names for it.</summary>
static class OtherEnd
{
    /// <param name="place">The place of the claim; grammar may tie the other end to it.</param>
    public static PlaceMention? Of(ReportView view, Draft draft, Candidate? place)
    {
        var names = draft.Frame.SlotsOf(Frame.OtherEnd);
        return names.IsEmpty ? null : InSlot(view, draft, names.Contains) ?? Marked(view, draft, place, names.Contains);
    }

    static PlaceMention? InSlot(ReportView view, Draft draft, Predicate<string> isNamed) =>
        draft.Slots.Where(s => isNamed(s.Name)).Select(s => view.At<PlaceMention>(draft.Trigger.Sentence, s.Token)).FirstOrDefault(p => p is not null);

    // A name that follows "to" may have been taken for a verb, or hang on the place before it.
    static PlaceMention? Marked(ReportView view, Draft draft, Candidate? place, Predicate<string> isNamed)
    {
        var (trigger, tree) = (draft.Trigger, view.Trees[draft.Trigger.Sentence]);
        foreach (var located in view.In(trigger.Sentence))
        {
            if (located is { Token: >= 0, Mention: PlaceMention found } && MarkerOf(tree, located.Token) is { } marker && isNamed(marker)
                && tree[located.Token].Head is var head && ((head >= trigger.First && head <= trigger.Last) || (head == place?.Token && place.Sentence == trigger.Sentence)))
            {
                return found;
            }
        }

        return null;
    }

    static string? MarkerOf(Tree tree, int token)
    {
        foreach (var child in tree.Children(token))
        {
            if (child < token && tree[child].Relation is Relation.Case or Relation.Mark)
            {
                return tree[child].Lemma;
            }
        }

        return null;
    }
}
