using System.Collections.Immutable;
using Sitrep.Model;

namespace Sitrep.Situation.Reviewing;

/// <summary>A person's way through the queue. Every answer is filed at once; undo files that it is open again, nothing is deleted.</summary>
/// <param name="file">Files a judgement and gives it back with its entry.</param>
public sealed class ReviewSession(ImmutableArray<ReviewItem> items, Func<Judgement, Judgement> file, Author author)
{
    readonly Stack<(Judgement Filed, int Position)> done = [];

    public int Count => items.Length;

    /// <summary>From 0; <see cref="Count"/> when the queue is at its end.</summary>
    public int Position { get; private set; }

    public ReviewItem? Current => Position < items.Length ? items[Position] : null;

    public void Next() => Position = Math.Min(Position + 1, items.Length);

    public void Back() => Position = Math.Max(Position - 1, 0);

    /// <summary>Answers the present question and goes on; null when the answer does not fit the question.</summary>
    public Judgement? Answer(Verdict verdict, Claim? correction = null)
    {
        if (Current is not { } item || !Fits(verdict, item))
        {
            return null;
        }

        var judgement = new Judgement(verdict, ClaimRef.Of(item.Claim.Report, item.Claim.Claim), author)
        {
            Other = item.Other is { } other ? ClaimRef.Of(other.Report, other.Claim) : null,
            Correction = correction,
        };
        var filed = file(judgement);
        done.Push((filed, Position));
        Next();
        return filed;
    }

    /// <summary>Opens the last answered question again; null when there is none.</summary>
    public Judgement? Undo()
    {
        if (!done.TryPop(out var last))
        {
            return null;
        }

        Position = last.Position;
        file(last.Filed with { Verdict = Verdict.Unsure, Correction = null, Supersedes = last.Filed.Entry, Entry = 0, Author = author });
        return last.Filed;
    }

    static bool Fits(Verdict verdict, ReviewItem item) => verdict switch
    {
        Verdict.Same or Verdict.Different => item.Other is not null,
        Verdict.Accepted or Verdict.Corrected or Verdict.Rejected => item.Other is null,
        _ => true,
    };
}
