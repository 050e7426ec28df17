using System.Collections.Immutable;

namespace Sitrep.Model;

/// <summary>A sentence, headline or list item with its dependency tree.</summary>
public sealed record Sentence(Span Span, ImmutableArray<Token> Tokens);
