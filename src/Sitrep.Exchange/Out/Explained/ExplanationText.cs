using Sitrep.Model;
using Sitrep.Model.Mentions;
using Sitrep.Model.Reasons;

namespace Sitrep.Exchange.Out.Explained;

/// <summary>Why there is a claim, or none, for reading on a terminal.</summary>
public sealed class ExplanationText
{
    const string Strong = "\e[1m", Plain = "\e[0m";
    const int MostSigns = 5;
    readonly TextWriter output;
    readonly Reading reading;
    readonly bool coloured;
    readonly ReasonText words;

    public ExplanationText(TextWriter output, Reading reading, bool coloured)
    {
        (this.output, this.reading, this.coloured) = (output, reading, coloured);
        words = new(reading.Report, new(reading.Report.Text));
    }

    public void Write(ClaimReason reason)
    {
        output.WriteLine(ClaimText.Of(reason.Claim));
        var sentence = SentenceAt(reason.Draft.Trigger.Start);
        Section($"Sentence at {words.Offsets(sentence.Span)}", [Printable.Line(sentence.Span.Of(reading.Report.Text).Trim())]);
        Section("Tree", TreeText.Of(sentence, reading.Report.Text, span => Note(reason.Draft, span)));
        Section("Mentions", words.Mentions(MentionsIn(sentence.Span)));
        Section("Rule", words.Rule(reason.Draft));
        Section("Places round it", words.Slots(reason.Draft.Slots));
        Section("Roles (chosen: *)", reason.Roles.SelectMany(words.Role));
        Section("Attribution", words.Voice(reason));
        Section($"Confidence {ReasonText.Share(reason.Draft.Probability)}, kept from {ReasonText.Share(reason.Draft.Threshold)}; what counted most", ReasonText.Signs(reason.Draft.Signs));
    }

    public void Write(SilenceReason reason)
    {
        var sentence = reading.Sentences[reason.Sentence];
        output.WriteLine(Printable.Line(sentence.Span.Of(reading.Report.Text).Trim()));
        Section("Tree", TreeText.Of(sentence, reading.Report.Text, span => reason.Triggers.FirstOrDefault(t => t.Words.Overlaps(span))?.Rule ?? ""));
        Section("Mentions", words.Mentions(MentionsIn(sentence.Span)));
        Section("Words that open a rule", reason.Triggers.IsEmpty ? ["none: the packs know none of these words"] : reason.Triggers.SelectMany(Trigger));
        Section("What was proposed", reason.Drafts.IsEmpty ? ["nothing"] : reason.Drafts.SelectMany(Draft));
    }

    IEnumerable<string> Trigger(TriggerReason trigger)
    {
        yield return $"{words.Quote(trigger.Words)}  {trigger.Rule}";
        yield return trigger.Drafts > 0
            ? $"  proposed {trigger.Drafts}"
            : $"  proposed nothing: it wants {trigger.Wants} in one of: {string.Join(", ", trigger.WantedIn)}";
        foreach (var slot in trigger.Drafts > 0 ? [] : words.Slots(trigger.Slots))
        {
            yield return $"  {slot}";
        }
    }

    IEnumerable<string> Draft(DraftReason draft) => words.Rule(draft).Select((line, i) => i == 0 ? $"{draft.Id}  {line}" : $"    {line}")
        .Append($"    {ReasonText.Share(draft.Probability)}  {ReasonText.Fate(draft)}")
        .Concat(ReasonText.Signs([.. draft.Signs.Take(MostSigns)]).Select(line => $"      {line}"));

    static string Note(DraftReason draft, Span span) => string.Join(", ", new[]
    {
        draft.Trigger.Overlaps(span) ? "trigger" : null,
        draft.Thing is { } thing && thing.Words.Overlaps(span) ? "thing" : null,
    }.Where(n => n is not null));

    Sentence SentenceAt(int offset) => reading.Sentences.First(s => s.Span.End > offset);

    IEnumerable<Mention> MentionsIn(Span sentence) => reading.Mentions.Where(m => m.Span.Overlaps(sentence));

    void Section(string title, IEnumerable<string> lines)
    {
        output.WriteLine();
        output.WriteLine(coloured ? $"{Strong}{title}{Plain}" : title);
        foreach (var line in lines)
        {
            output.WriteLine($"  {line}");
        }
    }
}
