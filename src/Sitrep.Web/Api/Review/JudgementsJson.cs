namespace Sitrep.Web.Api.Review;

/// <summary>A page of judgements, the last filed first.</summary>
public sealed record JudgementsJson(int Total, string? Next, IEnumerable<JudgementJson> Judgements);
