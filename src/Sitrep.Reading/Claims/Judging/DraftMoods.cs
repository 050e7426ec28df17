using Sitrep.Reading.Claims.Discourse;
using Sitrep.Reading.Claims.Drafts;
using Sitrep.Reading.Speech;

namespace Sitrep.Reading.Claims.Judging;

/// <summary>The modality of drafts, read once for those of a trigger. Those of one sentence mostly follow each other: only theirs are kept.</summary>
sealed class DraftMoods(ReportView view, ModalityReader moods)
{
    readonly Dictionary<(int First, int Last, bool Zero), ModalityReading> read = [];
    int sentence = -1;

    public ModalityReading Of(Draft draft)
    {
        if (sentence != draft.Trigger.Sentence)
        {
            read.Clear();
            sentence = draft.Trigger.Sentence;
        }

        var key = (draft.Trigger.First, draft.Trigger.Last, draft.IsZero);
        if (!read.TryGetValue(key, out var mood))
        {
            read[key] = mood = DraftMood.Of(view, draft, moods);
        }

        return mood;
    }
}
