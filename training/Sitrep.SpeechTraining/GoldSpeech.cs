using System.Collections.Immutable;
using Sitrep.Model;

namespace Sitrep.SpeechTraining;

/// <summary>One attribution of the corpus, its spans in UTF-16 units.</summary>
sealed record GoldSpeech(ImmutableArray<Span> Source, ImmutableArray<Span> Cue, ImmutableArray<Span> Content);
