namespace Sitrep.Model.Mentions;

/// <summary>A named operation or campaign: "the Repelling the Aggression campaign".</summary>
public sealed record OperationMention(Span Span, string Rule, string Name) : Mention(Span, Rule);
