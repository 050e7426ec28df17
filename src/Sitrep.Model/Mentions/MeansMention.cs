namespace Sitrep.Model.Mentions;

/// <summary>Words that tell the means of an attack: "air strike", "shells", "car bomb".</summary>
/// <param name="Method">Table 4 of the claim format.</param>
public sealed record MeansMention(Span Span, string Rule, string Method) : Mention(Span, Rule);
