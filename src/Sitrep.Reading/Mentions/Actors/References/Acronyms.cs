using Sitrep.Reading.Mentions.Words;
using Sitrep.Reading.Mentions.Words.Atoms;

namespace Sitrep.Reading.Mentions.Actors.References;

/// <summary>Learns the short forms that a report introduces: "Rapid Support Forces (RSF)", and the name's last words.</summary>
static class Acronyms
{
    public static void Introduce(Passage passage, List<ActorSpan> spans, ActorThread thread)
    {
        foreach (var span in spans)
        {
            if (span.Generic || span.Anaphoric)
            {
                continue;
            }

            if (span.End < passage.Count && passage[span.End] is { Gap: Gap.Open, IsCapitals: true, Length: > 1 })
            {
                thread.Alias(passage.TextOf(span.End).ToString(), span);
            }

            if (span.Known is null && span.End - span.First > 1 && passage[span.First].IsUpper)
            {
                thread.Alias(passage.SpanOf(span.First, span.End).Of(passage.Text), span);
            }
        }
    }
}
