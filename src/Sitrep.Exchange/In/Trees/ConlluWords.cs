using System.Collections.Immutable;
using Sitrep.Model;

namespace Sitrep.Exchange.In.Trees;

/// <summary>The words and sentences of a CoNLL-U file with a text that they stand in; its trees are not read.</summary>
/// <param name="Words">The span of each word, and whether it is a later part of a written word.</param>
/// <param name="SentenceEnds">The index after the last word of each sentence.</param>
public sealed record ConlluWords(string Text, ImmutableArray<(Span Span, bool InWord)> Words, ImmutableArray<int> SentenceEnds);
