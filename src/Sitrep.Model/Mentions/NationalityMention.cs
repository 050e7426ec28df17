namespace Sitrep.Model.Mentions;

/// <summary>A nation's adjective: "Syrian", also within a longer name. The force or government that it leads to is an <see cref="ActorMention"/>.</summary>
/// <param name="Name">The country's neutral name.</param>
/// <param name="Country">ISO 3166-1 alpha-2; null for a nation without a state of its own.</param>
public sealed record NationalityMention(Span Span, string Rule, string Name, string? Country) : Mention(Span, Rule);
