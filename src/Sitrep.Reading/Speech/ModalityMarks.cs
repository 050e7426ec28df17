namespace Sitrep.Reading.Speech;

/// <summary>What, beside the modality, the words round an event tell of it.</summary>
[Flags]
public enum ModalityMarks : ushort
{
    None = 0,
    Negated = 1,

    /// <summary>A quantity of nothing: "no casualties", "nobody was hurt". For a claim that counts, read it as an asserted count of 0.</summary>
    Zero = 2,
    Conditional = 4,
    Hypothetical = 8,
    Question = 16,

    /// <summary>Asked for or ordered: imperative, "must", "called on them to".</summary>
    Demanded = 32,

    /// <summary>Tried, and not said to have come about.</summary>
    Attempted = 64,

    /// <summary>By no named voice: "reportedly", "unconfirmed".</summary>
    Hearsay = 128,

    /// <summary>Told as earlier than the story: past perfect.</summary>
    Background = 256,
}
