using System.Collections.Immutable;
using Sitrep.Situation.Reviewing;
using Sitrep.Web.Case.Claims;

namespace Sitrep.Web.Case.Review;

/// <summary>What there is to judge, with what was judged of it.</summary>
public sealed class ReviewDesk(CurrentCase current)
{
    /// <summary>The questions that nobody has answered, the most uncertain first.</summary>
    public ImmutableArray<ReviewItem> Queue() => current.View().Situation.Questions;

    /// <summary>A stretch of the queue, with what pages need of each question.</summary>
    public ImmutableArray<ReviewEntry> Queue(int offset, int limit)
    {
        var view = current.View();
        return [.. view.Situation.Questions.Skip(offset).Take(limit).Select(item => Entry(view, item))];
    }

    /// <summary>A claim, or a pair by both keys with "~" between, and what was judged about it; null when the case has no such claim.</summary>
    public ReviewEntry? Find(string key)
    {
        var view = current.View();
        return key.Split('~') switch
        {
            [var one] when view.Claim(one) is { } claim => Entry(view, claim, null, view.Situation.Questions.FirstOrDefault(item => item.Other is null && KeyOf(item.Claim) == one)),
            [var one, var two] when view.Claim(one) is { } claim && view.Claim(two) is { } other => Entry(view, claim, other,
                view.Situation.Questions.FirstOrDefault(item => item.Other is { } second && IsPair(KeyOf(item.Claim), KeyOf(second), one, two))),
            _ => null,
        };
    }

    private static ReviewEntry Entry(CaseView view, ReviewItem item) =>
        Entry(view, view.Situation.Entry(item.Claim), item.Other is null ? null : view.Situation.Entry(item.Other), item);

    private static ReviewEntry Entry(CaseView view, ClaimEntry claim, ClaimEntry? other, ReviewItem? item) =>
        new(claim, other, item, Touching.Of(view.Judgements, claim.Reference, other?.Reference));

    private static bool IsPair(string a, string b, string one, string two) => (a == one && b == two) || (a == two && b == one);

    private static string KeyOf(Situation.SourcedClaim claim) => ClaimEntry.KeyOf(claim.Report.Id, claim.Claim);
}
