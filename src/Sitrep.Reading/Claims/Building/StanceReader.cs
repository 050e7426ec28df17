using Sitrep.Model;
using Sitrep.Model.Mentions;
using Sitrep.Model.Reasons;
using Sitrep.Reading.Claims.Discourse;
using Sitrep.Reading.Claims.Drafts;
using Sitrep.Reading.Speech;

namespace Sitrep.Reading.Claims.Building;

/// <summary>Finds who vouches for a draft and how its own words put it.</summary>
public sealed class StanceReader(ReportView view, ModalityReader moods)
{
    public Stance Read(Draft draft)
    {
        var tree = view.Trees[draft.Trigger.Sentence];
        var word = tree[draft.Trigger.Head].Span;
        if (draft.Frame.Type == ClaimType.Statement && Uttered(draft.Trigger.Sentence, word) is { } statement)
        {
            return new(statement.Attribution, statement.Attribution is null ? Modality.Asserted : Modality.Claimed);
        }

        var said = view.Voices.For(word);
        return new(said?.Attribution, ModalityOf(said, DraftMood.Of(view, draft, moods)));
    }

    /// <summary>What the stance of a draft was read from.</summary>
    public VoiceReason Reason(Draft draft)
    {
        var tree = view.Trees[draft.Trigger.Sentence];
        var word = tree[draft.Trigger.Head].Span;
        var mood = DraftMood.Of(view, draft, moods);
        var uttered = draft.Frame.Type == ClaimType.Statement ? Uttered(draft.Trigger.Sentence, word) : null;
        return new(uttered ?? view.Voices.For(word), mood.Modality, mood.Rule, mood.Word);
    }

    /// <summary>The act of saying whose cue is the trigger itself ("demanded", "denied").</summary>
    SpeechMention? Uttered(int sentence, Span word)
    {
        foreach (var speech in view.SpeakingIn(sentence))
        {
            foreach (var cue in speech.Cue)
            {
                if (cue.Overlaps(word))
                {
                    return speech;
                }
            }
        }

        return null;
    }

    /// <summary>The event's own words come first; a voice that denies or doubts it next; then whether anyone is named for it.</summary>
    static Modality ModalityOf(SpeechMention? said, ModalityReading own)
    {
        if (own.Modality != Modality.Asserted)
        {
            return own.Modality;
        }

        return said switch
        {
            null => Modality.Asserted,
            { Stance: Modality.Asserted or Modality.Claimed } => said.Attribution is null ? Modality.Asserted : Modality.Claimed,
            _ => said.Stance,
        };
    }
}
