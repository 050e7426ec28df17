using System.Collections.Frozen;
using Sitrep.Model;
using Sitrep.Packs;

namespace Sitrep.Reading.Speech.Moods;

/// <summary>The modality pack's words by where they stand. A word listed by two rules in one place belongs to the first.</summary>
internal sealed class MoodWords
{
    readonly Dictionary<string, Dictionary<string, MoodRule>> places = new(StringComparer.Ordinal);
    readonly FrozenSet<string> bears, carries, tells, grounds, perfect, question;

    public MoodWords(PackNode pack)
    {
        foreach (var node in pack["rules"]!.Each)
        {
            var flags = node.TextsOf("flags").Aggregate(ModalityMarks.None, (all, f) => all | Enum.Parse<ModalityMarks>(f, ignoreCase: true));
            var rule = new MoodRule(node["name"]!.Text, Enum.Parse<Modality>(node["modality"]!.Text, ignoreCase: true), flags);
            foreach (var place in Places)
            {
                Put(place, node.TextsOf(place), rule);
            }
        }

        bears = (pack["bears"]?.TextsOf("verbs") ?? []).ToFrozenSet(StringComparer.Ordinal);
        carries = pack.TextsOf("carries").ToFrozenSet(StringComparer.Ordinal);
        tells = pack.TextsOf("tells").ToFrozenSet(StringComparer.Ordinal);
        grounds = pack.TextsOf("grounds").ToFrozenSet(StringComparer.Ordinal);
        perfect = pack.TextsOf("perfect").ToFrozenSet(StringComparer.Ordinal);
        question = pack.TextsOf("question").ToFrozenSet(StringComparer.Ordinal);
    }

    static readonly string[] Places =
        ["auxiliaries", "adverbs", "adjectives", "markers", "determiners", "pronouns", "verbs", "nouns", "predicates", "unconfirmed"];

    public bool Bears(string verb) => bears.Contains(verb);
    public bool Carries(string verb) => carries.Contains(verb);
    public bool Tells(string noun) => tells.Contains(noun);
    public bool Grounds(string noun) => grounds.Contains(noun);
    public bool IsPerfect(string auxiliary) => perfect.Contains(auxiliary);
    public bool Asks(ReadOnlySpan<char> mark) => question.GetAlternateLookup<ReadOnlySpan<char>>().Contains(mark);

    public MoodRule? Auxiliary(string word) => Find("auxiliaries", word);
    public MoodRule? Adverb(string word) => Find("adverbs", word);
    public MoodRule? Adjective(string word) => Find("adjectives", word);
    public MoodRule? Marker(string word) => Find("markers", word);
    public MoodRule? Determiner(string word) => Find("determiners", word);
    public MoodRule? Unconfirmed(string verb) => Find("unconfirmed", verb);
    public MoodRule? Pronoun(string word) => Find("pronouns", word);

    /// <summary>The rule of a word that an event depends on.</summary>
    public MoodRule? Governor(in Token token) => token.Pos switch
    {
        PartOfSpeech.Verb => Find("verbs", token.Lemma) ?? Find("predicates", token.Lemma),
        PartOfSpeech.Noun => Find("nouns", token.Lemma),
        PartOfSpeech.Adj or PartOfSpeech.Adv => Find("predicates", token.Lemma),
        _ => null,
    };

    /// <summary>A verb with its particle ("rule out").</summary>
    public MoodRule? Phrase(string verb) => Find("verbs", verb);

    MoodRule? Find(string place, string word) => places.TryGetValue(place, out var words) ? words.GetValueOrDefault(word) : null;

    void Put(string place, IEnumerable<string> words, MoodRule rule)
    {
        if (!places.TryGetValue(place, out var map))
        {
            places[place] = map = new(StringComparer.Ordinal);
        }

        foreach (var word in words)
        {
            map.TryAdd(word, rule);
        }
    }
}
