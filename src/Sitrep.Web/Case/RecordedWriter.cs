using System.Collections.Immutable;
using Sitrep.Model;
using Sitrep.Record;
using Sitrep.Web.Case.Adding;
using Sitrep.Web.Case.Review;

namespace Sitrep.Web.Case;

/// <summary>Writes to a case folder. The command line may write to it at the same time: each change is checked against the ledger as it is when it is made.</summary>
/// <param name="current">What the keys of claims stand for.</param>
public sealed class RecordedWriter(CaseFolder folder, CurrentCase current, CaseTools tools, TimeProvider clock) : ICaseWriter
{
    /// <summary>How often a change is tried again when somebody else's comes between; each time theirs is looked at.</summary>
    private const int Tries = 20;

    private readonly Lock writing = new();
    private readonly Corrections corrections = new(tools);
    private readonly AddDesk adding = new(tools);

    public Filing Judge(JudgementDraft draft, Author author)
    {
        var view = current.View();
        if (view.Claim(draft.Claim) is not { } claim || (draft.Other is not null && view.Claim(draft.Other) is null))
        {
            return Filing.Refused("The case has no such claim.");
        }

        var correction = draft.Verdict == Verdict.Corrected ? corrections.Of(claim.Claim, draft.Fields) : new(null, null);
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
        (var reading, var addition) => Keep(reading, given, addition),
    };

    public void Note(Publishing published, Author author)
    {
        lock (writing)
        {
            using var record = folder.Open(forWriting: true, clock);
            record.Note(published, author, clock.GetUtcNow());
        }
    }

    private Addition Keep(Model.Reading reading, GivenReport given, Addition addition)
    {
        lock (writing)
        {
            using var record = folder.Open(forWriting: true, clock);
            return record.Add(reading, given.Original.Bytes.Span, clock.GetUtcNow()) ? addition : addition with { Outcome = AdditionOutcome.HereAlready };
        }
    }

    private Filing File(Judgement judgement, long seen)
    {
        lock (writing)
        {
            using var record = folder.Open(forWriting: true, clock);
            for (var i = 0; i < Tries; i++)
            {
                var entries = record.Head().Size;
                if (Newer(record, judgement, seen) is { IsEmpty: false } newer)
                {
                    return Filing.Conflict(newer);
                }

                if (record.Judge(judgement, clock.GetUtcNow(), entries) is { } filed)
                {
                    return Filing.Done(filed);
                }
            }
        }

        return Filing.Refused("The case is being written to without a pause. Try again in a moment.");
    }

    private static ImmutableArray<Judgement> Newer(IRecord record, Judgement judgement, long seen) =>
        [.. Touching.Of(record.Judgements(), judgement.Claim, judgement.Other).Where(other => other.Entry > seen && other.Author != judgement.Author)];
}
