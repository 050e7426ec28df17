namespace Sitrep.Web.Api.Review;

/// <summary>A page of the review queue, the most uncertain first.</summary>
public sealed record QuestionsJson(int Total, string? Next, IEnumerable<QuestionJson> Questions);
