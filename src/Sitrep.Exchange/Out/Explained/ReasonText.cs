using System.Collections.Immutable;
using System.Globalization;
using Sitrep.Exchange.Out.Mentions;
using Sitrep.Model;
using Sitrep.Model.Mentions;
using Sitrep.Model.Reasons;
namespace Sitrep.Exchange.Out.Explained;

/// <summary>The parts of an explanation in lines for a terminal.</summary>
sealed class ReasonText(Report report, CodePoints points)
{
    const int MostCandidates = 6, MostSigns = 14;

    public string Quote(Span span) => $"\"{Printable.Line(span.Of(report.Text))}\"";

    public string Offsets(Span span) => string.Create(CultureInfo.InvariantCulture, $"{points.At(span.Start)}–{points.At(span.End)}");

    public IEnumerable<string> Mentions(IEnumerable<Mention> mentions) =>
        mentions.Select(m => Printable.Line($"{MentionJson.KindOf(m),-16}{m.Span.Of(report.Text)}  ({m.Rule})"));

    public IEnumerable<string> Rule(DraftReason draft)
    {
        yield return $"{draft.Rule}, opened by {Quote(draft.Trigger)} at {Offsets(draft.Trigger)}, origin {draft.Origin}";
        if (draft.Thing is { } thing)
        {
            yield return $"about {Quote(thing.Words)} in the place \"{thing.Slot}\", fit {thing.Fit}{(thing.Count is { } count ? $", count {ClaimText.Of(count)}" : "")}";
        }

        yield return $"evidence {Quote(draft.Evidence)} at {Offsets(draft.Evidence)}";
    }

    public IEnumerable<string> Slots(ImmutableArray<SlotReason> slots) =>
        slots.Select(s => $"{s.Name,-16}{Quote(s.Words)}{(s.Inherited ? "  shared with a clause above" : "")}");

    public IEnumerable<string> Role(RoleReason role) => role.Candidates.Take(MostCandidates).Select(Candidate)
        .Prepend(role.Role).Concat(Rest(role.Candidates.Length - MostCandidates, "  "));

    string Candidate(RoleCandidate candidate) =>
        $"  {(candidate.Chosen ? "*" : " ")} {Signed(candidate.Score)}  {(candidate.Words is { } words ? $"{Quote(words)}  {candidate.Kind}, {candidate.Slot}" : "left empty")}";

    public IEnumerable<string> Voice(ClaimReason reason)
    {
        if (reason.Voice.Speech is { } speech)
        {
            yield return $"{Said(reason.Claim.Attribution)}, by {string.Join(" … ", speech.Cue.Select(Quote))} ({speech.Rule}, {Wire.Of(speech.Stance)})";
        }
        else
        {
            yield return reason.Claim.Attribution is null ? "the publisher's own voice" : $"{Said(reason.Claim.Attribution)}, who acts in it";
        }

        var by = reason.Voice.MoodWord.Length > 0 ? $" by {Quote(reason.Voice.MoodWord)}" : "";
        yield return $"the event's own words put it as {Wire.Of(reason.Voice.Mood)}{by} ({reason.Voice.MoodRule}); the claim is {Wire.Of(reason.Claim.Modality)}";
    }

    static string Said(Attribution? source) => source is null
        ? "nobody named"
        : Printable.Line(string.Join(", ", new[] { source.Speaker, source.Role, source.Organisation, $"\"{source.Surface}\"" }.Where(s => s is not null)));

    public static IEnumerable<string> Signs(ImmutableArray<SignWeight> signs) => signs.Take(MostSigns).Select(s => Printable.Line($"{Signed(s.Weight)}  {s.Name}"))
        .Concat(Rest(signs.Length - MostSigns, ""));

    static IEnumerable<string> Rest(int left, string indent) => left > 0
        ? [string.Create(CultureInfo.InvariantCulture, $"{indent}… {left} more (--format jsonl has all)")]
        : [];

    public static string Fate(DraftReason draft) => draft.Fate switch
    {
        DraftFate.Kept => $"is claim {draft.Became}",
        DraftFate.Unlikely => $"fell: {Share(draft.Probability)} is under {Share(draft.Threshold)}",
        _ => $"fell to {draft.Became}, which reads the same words and is more probable",
    };

    public static string Share(double probability) => probability.ToString("0.00", CultureInfo.InvariantCulture);

    static string Signed(double weight) => weight.ToString("+0.00;-0.00; 0.00", CultureInfo.InvariantCulture);
}
