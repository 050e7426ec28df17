using Sitrep.Reading.Mentions.Words;

namespace Sitrep.Reading.Mentions.Actors.References;

/// <summary>Tells who "we" are: an actor that the publisher's name names, or one whose name alone heads the text.</summary>
static class Speakers
{
    const int Headings = 3;

    public static void Introduce(Passage passage, List<ActorSpan> spans, ActorThread thread, int sentence)
    {
        if (thread.Speaker is not null || sentence > Headings)
        {
            return;
        }

        foreach (var span in spans)
        {
            if (!span.Generic && !span.Anaphoric && (IsHeading(passage, span) || IsPublisher(passage, span)))
            {
                thread.Speaker = span;
                return;
            }
        }
    }

    static bool IsHeading(Passage passage, ActorSpan span) => (span.End - span.First) * 3 >= passage.Count * 2;

    static bool IsPublisher(Passage passage, ActorSpan span) =>
        passage.Report.Publisher is { Length: > 0 } publisher
        && passage.SpanOf(span.First, span.End).In(passage.Text).Equals(publisher, StringComparison.OrdinalIgnoreCase);
}
