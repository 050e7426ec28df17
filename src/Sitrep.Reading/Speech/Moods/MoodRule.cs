using Sitrep.Model;

namespace Sitrep.Reading.Speech.Moods;

/// <summary>A rule of the modality pack.</summary>
internal sealed record MoodRule(string Name, Modality Modality, ModalityMarks Marks);
