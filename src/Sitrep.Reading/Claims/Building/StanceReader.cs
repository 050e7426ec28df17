using Sitrep.Model;
using Sitrep.Reading.Claims.Discourse;
using Sitrep.Reading.Claims.Drafts;

namespace Sitrep.Reading.Claims.Building;

/// <summary>Finds the act of saying that a draft stands in, the innermost first, and how its own words put it.</summary>
public sealed class StanceReader(ReportView view)
{
    public Stance Read(Draft draft)
    {
        var said = Innermost(view.Trees[draft.Trigger.Sentence][draft.Trigger.Head].Span);
        var modality = said switch
        {
            null => Modality.Asserted,
            { Stance: Modality.Asserted, Attribution: not null } => Modality.Claimed,
            _ => said.Stance,
        };
        return new(said?.Attribution, modality);
    }

    SpeechMention? Innermost(Span words)
    {
        SpeechMention? innermost = null;
        var shortest = int.MaxValue;
        foreach (var (mention, _, _) in view.Located)
        {
            if (mention is SpeechMention speech)
            {
                foreach (var content in speech.Content)
                {
                    if (content.Contains(words) && content.Length < shortest)
                    {
                        (innermost, shortest) = (speech, content.Length);
                    }
                }
            }
        }

        return innermost;
    }
}
