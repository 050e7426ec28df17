using System.Collections.Immutable;

namespace Sitrep.Model.Mentions;

/// <summary>One act of saying: the source's words, the cue ("said", "according to") and the content said.</summary>
/// <param name="Source">Spans of the source; empty when no source is named ("reportedly").</param>
/// <param name="Cue">Spans of the words that show that something is said.</param>
/// <param name="Content">Spans of what is said; they may lie in several sentences.</param>
/// <param name="Attribution">The source as values, with anaphors resolved; null when no source is named.</param>
/// <param name="Stance">How the cue puts the content: claimed, denied, planned, possible ("reportedly") and so on.</param>
/// <param name="CueLemma">The cue's lemma, for statement frames ("demand", "warn", "deny").</param>
public sealed record SpeechMention(Span Span, string Rule, ImmutableArray<Span> Source, ImmutableArray<Span> Cue, ImmutableArray<Span> Content,
    Attribution? Attribution, Modality Stance, string CueLemma) : Mention(Span, Rule);
