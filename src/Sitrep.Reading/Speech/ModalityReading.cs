using Sitrep.Model;

namespace Sitrep.Reading.Speech;

/// <summary>How a sentence puts one of its events.</summary>
/// <param name="Modality">Asserted unless a word says otherwise; speakers are not looked at here.</param>
/// <param name="Rule">The pack's rule that decided; "plain" when none did.</param>
/// <param name="Word">The word that decided; empty when none did.</param>
public readonly record struct ModalityReading(Modality Modality, ModalityMarks Marks, string Rule, Span Word)
{
    public static ModalityReading Plain { get; } = new(Modality.Asserted, ModalityMarks.None, "plain", default);
}
