namespace Sitrep.Reading.Speech.Naming;

/// <summary>The voices of a report, the latest last. Only the latest few dozen are looked through, as a reader would.</summary>
internal sealed class VoiceMemory
{
    const int Span = 48;
    readonly List<Voice> voices = [];

    public void Keep(Voice voice)
    {
        voices.Remove(voice);
        voices.Add(voice);
        if (voices.Count > Span)
        {
            voices.RemoveAt(0);
        }
    }

    /// <summary>The latest voice that a pronoun of this kind may take up. "It" takes a body; "they" several, or else a body.</summary>
    public Voice? Last(VoiceKind kind) => kind == VoiceKind.Many
        ? voices.FindLast(v => v.Kind is VoiceKind.Many or VoiceKind.Body)
        : voices.FindLast(v => v.Kind == kind || v.Kind == VoiceKind.Unknown);

    /// <summary>The latest voice headed by this noun: "the spokesman" after "a spokesman for the governor".</summary>
    public Voice? Headed(string noun) => voices.FindLast(v => string.Equals(v.Head, noun, StringComparison.OrdinalIgnoreCase));

    /// <summary>The latest voice of whose name this is a part.</summary>
    public Voice? Named(string name) => voices.FindLast(v => Ends(v.Speaker, name) || Ends(v.Organisation, name));

    static bool Ends(string? full, string name) => full is not null && full.Length > name.Length
        && (full.EndsWith(name, StringComparison.Ordinal) && full[full.Length - name.Length - 1] == ' '
            || full.StartsWith(name, StringComparison.Ordinal) && full[name.Length] == ' ');
}
