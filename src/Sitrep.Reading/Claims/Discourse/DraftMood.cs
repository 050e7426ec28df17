using Sitrep.Model;
using Sitrep.Reading.Claims.Drafts;
using Sitrep.Reading.Speech;
using Sitrep.Reading.Trees;

namespace Sitrep.Reading.Claims.Discourse;

/// <summary>How a draft's own words put it.</summary>
static class DraftMood
{
    public static ModalityReading Of(ReportView view, Draft draft, ModalityReader moods)
    {
        var tree = view.Trees[draft.Trigger.Sentence];
        var reading = moods.Read(tree.Sentence, Top(tree, draft), view.Text);
        return reading.Modality == Modality.Denied && (IsOwn(tree, draft, reading.Word) || draft.IsZero)
            ? ModalityReading.Plain with { Marks = reading.Marks }
            : reading;
    }

    /// <summary>The word of the trigger that the others hang on: in "helicopters strafed" the verb tells what became of it.</summary>
    static int Top(Tree tree, Draft draft)
    {
        var top = draft.Trigger.Head;
        while (tree[top].Head >= draft.Trigger.First && tree[top].Head <= draft.Trigger.Last && tree[top].Head != top)
        {
            top = tree[top].Head;
        }

        return top;
    }

    /// <summary>A negation that the trigger itself is made of denies nothing ("were not to be found", "did not get up again"); nor does none, counted.</summary>
    static bool IsOwn(Tree tree, Draft draft, Span word) =>
        draft.Trigger.Pattern.IsPhrase && word.Start >= tree[draft.Trigger.First].Span.Start && word.End <= tree[draft.Trigger.Last].Span.End;
}
