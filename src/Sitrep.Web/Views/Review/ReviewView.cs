using System.Collections.Immutable;
using Sitrep.Model;
using Sitrep.Web.Case;
using Sitrep.Web.Case.Review;

namespace Sitrep.Web.Views.Review;

/// <summary>A question of the review queue, or one that somebody asked for, with what stands around it.</summary>
/// <param name="Entry">Null when nothing is left to judge.</param>
/// <param name="At">The question's place in the queue from 0; null when it was asked for by its key.</param>
/// <param name="Count">How many the queue holds.</param>
/// <param name="Next">The questions from this one on, this one first; of a question asked for by its key none.</param>
/// <param name="Done">The judgement that was filed just before, to be taken back.</param>
public sealed record ReviewView(CaseView Case, ReviewEntry? Entry, int? At, int Count, ImmutableArray<ReviewEntry> Next, Judgement? Done)
{
    private const int Shown = 12;

    /// <summary>What was judged meanwhile, so that nothing was filed.</summary>
    public ImmutableArray<Judgement> Newer { get; init; } = [];

    /// <summary>Why nothing was filed, and what to do; null when nothing is wrong.</summary>
    public string? Complaint { get; init; }

    /// <summary>What the form held when nothing was filed.</summary>
    public ImmutableDictionary<string, string> Kept { get; init; } = ImmutableDictionary<string, string>.Empty;

    public string Address => At is { } at ? $"/review?at={at + 1}" : $"/review/{Entry?.Key}";

    /// <summary>A place of the queue, counted from 1; beyond its end the last.</summary>
    public static ReviewView Queue(CurrentCase current, ReviewDesk desk, int at, long? done)
    {
        var (view, count) = (current.View(), desk.Queue().Length);
        var place = Math.Clamp(at - 1, 0, Math.Max(0, count - 1));
        var next = desk.Queue(place, Shown);
        return new(view, next.FirstOrDefault(), place, count, next, DoneOf(view, done));
    }

    /// <summary>One claim or pair; null when the case has no such claim.</summary>
    public static ReviewView? One(CurrentCase current, ReviewDesk desk, string key, long? done) =>
        desk.Find(key) is { } entry ? new(current.View(), entry, null, desk.Queue().Length, [], DoneOf(current.View(), done)) : null;

    private static Judgement? DoneOf(CaseView view, long? entry) => entry is null ? null : view.Judgements.FirstOrDefault(judgement => judgement.Entry == entry);
}
