using System.Collections.Immutable;
using Sitrep.Model;
using Sitrep.Record;
using Sitrep.Situation.Reviewing;
using Sitrep.Web.Case.Adding;
using Sitrep.Web.Case.Claims;
using Sitrep.Web.Case.Review;

namespace Sitrep.Web.Case;

/// <summary>Writes to a case folder. The command line may write to it at the same time: each change is checked against the ledger as it is when it is made.</summary>
/// <param name="current">What the keys of claims stand for.</param>
public sealed class RecordedWriter(CaseFolder folder, CurrentCase current, CaseTools tools, TimeProvider clock) : ICaseWriter
{
    /// <summary>How often a change is tried again when somebody else's comes between; each time theirs is looked at.</summary>
    private const int Tries = 20;

    private readonly Lock writing = new();
    private readonly Lazy<Correction> corrections = new(() => new(new(() => tools.Places, tools.Sides, () => current.View().Claims.Select(claim => claim.Claim.Place).OfType<Model.Place>())));
    private readonly AddDesk adding = new(tools);

    public Filing Judge(JudgementDraft draft, Author author)
    {
        var view = current.View();
        if (view.Claim(draft.Claim) is not { } claim || (draft.Other is not null && view.Claim(draft.Other) is null))
        {
            return Filing.Refused("The case has no such claim.");
        }

        var correction = draft.Verdict == Verdict.Corrected ? corrections.Value.Of(claim.Claim, draft.Fields, OthersOf(view, claim)) : default;
        return (Drafts.Complaint(draft) ?? correction.Complaint) is { } complaint ? Filing.Refused(complaint)
            : File(Drafts.Judgement(draft, claim, draft.Other is null ? null : view.Claim(draft.Other), correction.Claim, author), draft.Seen);
    }

    public Filing Undo(long entry, long seen, Author author)
    {
        var undone = current.View().Judgements.FirstOrDefault(judgement => judgement.Entry == entry);
        return undone is null ? Filing.Refused("There is no such judgement.")
            : File(new(Verdict.Unsure, undone.Claim, author) { Other = undone.Other, Supersedes = entry }, seen);
    }

    public Addition Add(GivenReport given, Author author) => adding.Read(given) switch
    {
        (null, var refused) => refused,
        (var reading, var addition) => Show(Keep(reading, given, addition, author)),
    };

    public void Note(Deed deed, Author author) => Write(record => record.Note(deed, author, clock.GetUtcNow()));

    public void Note(Publishing published, Author author) => Write(record => record.Note(published, author, clock.GetUtcNow()));

    // Two entries: the report's own is the program's, which read it; who gave it is a deed.
    private Addition Keep(Model.Reading reading, GivenReport given, Addition addition, Author author) => Write(record =>
    {
        if (!record.Add(reading, given.Original.Bytes.Span, clock.GetUtcNow()))
        {
            return addition with { Outcome = AdditionOutcome.HereAlready };
        }

        record.Note(new Deed("report-added", reading.Report.Id, given.Original.File), author, clock.GetUtcNow());
        return addition;
    });

    // Who filed something sees it on the page that comes next.
    private T Show<T>(T done)
    {
        current.Follow();
        return done;
    }

    private T Write<T>(Func<IRecord, T> work)
    {
        lock (writing)
        {
            using var record = folder.Open(forWriting: true, clock);
            return work(record);
        }
    }

    private Filing File(Judgement judgement, long seen)
    {
        for (var i = 0; i < Tries; i++)
        {
            if (Write(record => Try(record, judgement, seen)) is { } filing)
            {
                return filing.Filed is null ? filing : Show(filing);
            }
        }

        return Filing.Refused("The case is being written to without a pause. Try again in a moment.");
    }

    // Null when somebody entered something between the look and the entry.
    private Filing? Try(IRecord record, Judgement judgement, long seen)
    {
        var entries = record.Head().Size;
        return Newer(record, judgement, seen) is { IsEmpty: false } newer ? Filing.Conflict(newer)
            : record.Judge(judgement, clock.GetUtcNow(), entries) is { } filed ? Filing.Done(filed)
            : null;
    }

    // Whoever they are by: one person may have two pages open, and several may go by one name.
    private static ImmutableArray<Judgement> Newer(IRecord record, Judgement judgement, long seen) =>
        [.. Touching.Of(record.Judgements(), judgement.Claim, judgement.Other).Where(other => other.Entry > seen)];

    private static Dictionary<string, string?> OthersOf(CaseView view, ClaimEntry claim) =>
        view.Report(claim.Report.Key)?.Claims.Where(other => other.Key != claim.Key).ToDictionary(other => other.Claim.Id, other => other.Claim.PartOf, StringComparer.Ordinal) ?? [];
}
