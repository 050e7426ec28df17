using Sitrep.Model;
using Sitrep.Record;
using Sitrep.Web.Case.Adding;
using Sitrep.Web.Case.Review;

namespace Sitrep.Web.Case;

/// <summary>Files what people do with a case. Implementations may be called from several threads at once; what is filed shows in the next view.</summary>
public interface ICaseWriter
{
    /// <summary>Files a judgement, unless the same claims were judged since its author looked.</summary>
    Filing Judge(JudgementDraft draft, Author author);

    /// <summary>Takes a judgement back: files that the question is open again. Somebody else's judgement is taken back too; both stay in the history.</summary>
    /// <param name="entry">The number of the judgement.</param>
    /// <param name="seen">The number of the last judgement about its claims that the author has seen.</param>
    Filing Undo(long entry, long seen, Author author);

    /// <summary>Reads a report and keeps it with its bytes, as <c>sitrep add</c> does.</summary>
    Addition Add(GivenReport given, Author author);

    /// <summary>Notes in the ledger that somebody did something.</summary>
    void Note(Deed deed, Author author);

    /// <summary>Notes in the ledger that something was given out.</summary>
    void Note(Publishing published, Author author);
}
