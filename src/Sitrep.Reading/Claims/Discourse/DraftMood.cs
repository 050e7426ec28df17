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
        return reading.Modality == Modality.Denied && (IsOwn(tree, draft, reading) || draft.IsZero)
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
    static bool IsOwn(Tree tree, Draft draft, ModalityReading reading)
    {
        // Of "there is no evidence" the trigger has "no", but not what there is none of.
        var word = tree.FirstAt(reading.Word.Start);
        return draft.Trigger.Pattern.IsPhrase && Holds(draft, word) && (tree[word].Relation != Relation.Det || Holds(draft, tree.Head(word)));
    }

    static bool Holds(Draft draft, int token) => token >= draft.Trigger.First && token <= draft.Trigger.Last;
}
