namespace Sitrep.Model.Mentions;

/// <summary>Humanitarian goods and services: food, tents, a convoy, medical supplies.</summary>
public sealed record AidMention(Span Span, string Rule, Span Head, string Kind, Count? Count = null) : Mention(Span, Rule);
