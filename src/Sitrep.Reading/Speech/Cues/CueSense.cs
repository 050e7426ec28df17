using Sitrep.Model;

namespace Sitrep.Reading.Speech.Cues;

/// <summary>What a cue does with its content.</summary>
/// <param name="Class">The pack's class: say, deny, accuse, believe …</param>
/// <param name="Stance">How it puts the content.</param>
/// <param name="Vouches">True when the source stands for the content, so that a claim may be attributed to it.</param>
internal sealed record CueSense(string Class, Modality Stance, bool Vouches)
{
    /// <summary>The name of the rule by which an act of this sense is reported.</summary>
    public string Rule { get; } = (Vouches ? Vouching.Prefix : Inward) + Class;

    /// <summary>The same for an act whose source vouches for nothing.</summary>
    public string SilentRule { get; } = Inward + Class;
    const string Inward = "mind:";
}
