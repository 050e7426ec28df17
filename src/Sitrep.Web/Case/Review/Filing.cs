using System.Collections.Immutable;
using Sitrep.Model;

namespace Sitrep.Web.Case.Review;

/// <summary>What became of something that a person wanted to file: it is filed, or another judgement was first, or it cannot be filed.</summary>
/// <param name="Filed">With its entry and instant; null when it is not filed.</param>
/// <param name="Newer">What was judged since the person looked, whoever judged it, the first first.</param>
/// <param name="Complaint">Why it cannot be filed, and what to do; null when it can.</param>
public sealed record Filing(Judgement? Filed, ImmutableArray<Judgement> Newer, string? Complaint)
{
    public bool IsConflict => !Newer.IsEmpty;

    internal static Filing Done(Judgement filed) => new(filed, [], null);

    internal static Filing Conflict(ImmutableArray<Judgement> newer) => new(null, newer, null);

    internal static Filing Refused(string complaint) => new(null, [], complaint);
}
