using Sitrep.Model;

namespace Sitrep.Reading.Speech.Naming;

/// <summary>A source as it is remembered while a text is read, so that "he" and "the ministry" can be given their names later.</summary>
/// <param name="Head">The lemma of its head noun.</param>
/// <param name="Kind">A person, a body, or several.</param>
internal sealed record Voice(string? Speaker, string? Role, string? Organisation, string Head, VoiceKind Kind)
{
    public Attribution Said(string surface) => new(Speaker, Role, Organisation, surface);
}
