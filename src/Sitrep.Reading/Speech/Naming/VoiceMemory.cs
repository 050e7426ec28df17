namespace Sitrep.Reading.Speech.Naming;

/// <summary>The voices of a report, the latest last. Only the latest few dozen are looked through, as a reader would.</summary>
internal sealed class VoiceMemory
{
    const int Span = 48;
    readonly List<(Voice Voice, int At)> voices = [];

    /// <param name="at">Where in the text it was heard.</param>
    public void Keep(Voice voice, int at)
    {
        voices.RemoveAll(v => v.Voice == voice);
        voices.Add((voice, at));
        if (voices.Count > Span)
        {
            voices.RemoveAt(0);
        }
    }

    /// <summary>The latest voice that a pronoun of this kind may take up. "It" takes a body; "they" several, or else a body.</summary>
    public (Voice? Voice, int At) Last(VoiceKind kind)
    {
        var found = voices.FindLast(v => v.Voice.Kind == kind || v.Voice.Kind == VoiceKind.Unknown && kind != VoiceKind.Many
            || kind == VoiceKind.Many && v.Voice.Kind == VoiceKind.Body);
        return found.Voice is null ? (null, -1) : found;
    }

    /// <summary>The latest voice headed by this noun: "the spokesman" after "a spokesman for the governor".</summary>
    public Voice? Headed(string noun) => voices.FindLast(v => string.Equals(v.Voice.Head, noun, StringComparison.OrdinalIgnoreCase)).Voice;

    /// <summary>The latest voice of whose name this is a part.</summary>
    public Voice? Named(string name) => voices.FindLast(v => Ends(v.Voice.Speaker, name) || Ends(v.Voice.Organisation, name)).Voice;

    static bool Ends(string? full, string name) => full is not null && full.Length > name.Length
        && (full.EndsWith(name, StringComparison.Ordinal) && full[full.Length - name.Length - 1] == ' '
            || full.StartsWith(name, StringComparison.Ordinal) && full[name.Length] == ' ');
}
