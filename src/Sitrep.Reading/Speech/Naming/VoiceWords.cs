using System.Collections.Frozen;
using Sitrep.Packs;

namespace Sitrep.Reading.Speech.Naming;

/// <summary>The nouns and pronouns of those who speak, out of a language's pack.</summary>
internal sealed class VoiceWords(PackNode pack)
{
    readonly FrozenSet<string> persons = Set(pack, "persons"), bodies = Set(pack, "bodies"), documents = Set(pack, "documents"),
        repeats = Set(pack, "repeats"), belongs = Set(pack, "belongs"), labels = Set(pack, "labels"), headings = Set(pack, "headings");
    readonly FrozenDictionary<string, VoiceKind> pronouns = Pronouns(pack["pronouns"]!);
    readonly FrozenSet<string> relatives = Set(pack["pronouns"]!, "relative");

    public bool IsPerson(string noun) => persons.Contains(noun);
    public bool IsBody(string noun) => bodies.Contains(noun);
    public bool IsDocument(string noun) => documents.Contains(noun);
    public bool Repeats(string word) => repeats.Contains(word);
    public bool Belongs(string preposition) => belongs.Contains(preposition);

    /// <summary>Whether the word announces a source in brackets: "(source: …)".</summary>
    public bool Labels(string word) => labels.Contains(word);

    /// <summary>A noun that before a colon heads a section and names no voice: "Movement:", "enemy side:".</summary>
    public bool Heads(string noun) => headings.Contains(noun);
    public bool IsRelative(string pronoun) => relatives.Contains(pronoun);
    public bool MaySpeak(string noun) => IsPerson(noun) || IsBody(noun) || IsDocument(noun);

    /// <summary>What a pronoun stands for; unknown for other words.</summary>
    public VoiceKind Pronoun(string word) => pronouns.GetValueOrDefault(word);

    static FrozenSet<string> Set(PackNode pack, string key) => pack.TextsOf(key).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    static FrozenDictionary<string, VoiceKind> Pronouns(PackNode pack)
    {
        var kinds = new Dictionary<string, VoiceKind>(StringComparer.OrdinalIgnoreCase);
        foreach (var kind in new[] { VoiceKind.Person, VoiceKind.Body, VoiceKind.Many })
        {
            foreach (var word in pack.TextsOf(kind.ToString().ToLowerInvariant()))
            {
                kinds.TryAdd(word, kind);
            }
        }

        return kinds.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
