namespace Sitrep.Web.Api.Review;

/// <summary>Takes a judgement back.</summary>
/// <param name="Seen">The number of the last judgement about the same claims that its author has seen.</param>
public sealed record GivenUndo(long Seen);
