using Sitrep.Model.Mentions;

namespace Sitrep.Model.Reasons;

/// <summary>Who vouches for a draft, and how its own words put it.</summary>
/// <param name="Speech">The act of saying; null for the publisher's own voice.</param>
/// <param name="Mood">The modality of the event's own words, whoever speaks.</param>
/// <param name="MoodRule">The rule that decided it; "plain" when none did.</param>
/// <param name="MoodWord">The word that decided it; empty when none did.</param>
public sealed record VoiceReason(SpeechMention? Speech, Modality Mood, string MoodRule, Span MoodWord);
