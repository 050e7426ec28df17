namespace Sitrep.Model.Mentions;

/// <summary>People told of as a group or by category: "13 officers", "civilians", "a farmer".</summary>
/// <param name="Category">Table 2 of the claim format; null when the words give none ("people").</param>
/// <param name="Count">How many, if said in the noun phrase; "a farmer" is exactly one.</param>
/// <param name="Head">The span of the head noun alone.</param>
public sealed record PeopleMention(Span Span, string Rule, Span Head, string? Category, Count? Count = null) : Mention(Span, Rule)
{
    /// <summary>Rules of words for what befell people begin so.</summary>
    public const string Harm = "harm/";

    /// <summary>Whether the head noun tells what befell people and not who they are ("enemy losses", "casualties").</summary>
    public bool IsHarm => Rule.StartsWith(Harm, StringComparison.Ordinal);
}
