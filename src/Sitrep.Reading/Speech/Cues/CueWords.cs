using System.Collections.Frozen;
using Sitrep.Model;
using Sitrep.Packs;

namespace Sitrep.Reading.Speech.Cues;

/// <summary>The words of saying of one language's pack. A word listed under two classes belongs to the first.</summary>
internal sealed class CueWords
{
    static readonly CueSense Unlisted = new("other", Modality.Claimed, false);
    readonly Dictionary<string, CueSense> verbs = new(StringComparer.Ordinal), others = new(StringComparer.Ordinal);
    readonly Dictionary<string, CueSense>.AlternateLookup<ReadOnlySpan<char>> verbsBySpan, othersBySpan;
    readonly FrozenSet<string> introduces, tells, counts, counted, unplain, thatOnly, own, byAccount, accounts, passives;
    readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> sourced;

    public CueWords(PackNode pack)
    {
        var vouching = pack.TextsOf("vouching").ToHashSet(StringComparer.Ordinal);
        foreach (var entry in pack["cues"]!.Each)
        {
            var name = entry["class"]!.Text;
            var sense = new CueSense(name, Enum.Parse<Modality>(entry["stance"]!.Text, ignoreCase: true), vouching.Contains(name));
            Put(verbs, entry.TextsOf("verbs"), sense);
            Put(others, entry.TextsOf("nouns").Concat(entry.TextsOf("adjectives")).Concat(entry.TextsOf("adverbs")), sense);
        }

        (tells, counts, counted, unplain) = (Set(pack, "tells"), Set(pack, "counts"), Set(pack, "counted"), Set(pack, "many senses"));
        (thatOnly, own) = (Set(pack, "vouching with that"), Set(pack, "own voice"));
        (byAccount, accounts, passives) = (Set(pack, "before accounts"), Set(pack, "accounts"), Set(pack, "speak when passive"));
        introduces = pack.TextsOf("introduces").ToFrozenSet(StringComparer.Ordinal);
        Plain = verbs.Values.First();
        sourced = pack.TextsOf("sourced").ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
        (verbsBySpan, othersBySpan) = (verbs.GetAlternateLookup<ReadOnlySpan<char>>(), others.GetAlternateLookup<ReadOnlySpan<char>>());
    }

    /// <summary>The sense of a form without a word, as a colon: that of the first class.</summary>
    public CueSense Plain { get; }

    /// <summary>Whether a word may be a cue at all; verbs may even when the pack does not list them.</summary>
    public bool MayCue(in Token token, ReadOnlySpan<char> form) => token.Pos switch
    {
        PartOfSpeech.Verb => true,
        PartOfSpeech.Noun or PartOfSpeech.Adj or PartOfSpeech.Adv => IsMistaken(token, form) || othersBySpan.ContainsKey(token.Lemma) || sourced.Contains(form),
        PartOfSpeech.Adp or PartOfSpeech.Sconj or PartOfSpeech.X => sourced.Contains(form),
        _ => false,
    };

    /// <summary>Whether the word makes its object the source ("according to").</summary>
    public bool Sources(ReadOnlySpan<char> form) => sourced.Contains(form);

    /// <summary>A verb that, with a voice before it, says something and does nothing else.</summary>
    public bool IsPlain(in Token token, ReadOnlySpan<char> form) => token.Pos is PartOfSpeech.Verb or PartOfSpeech.Noun
        && (verbsBySpan.TryGetValue(token.Lemma, out var sense) && sense.Vouches && !unplain.Contains(token.Lemma) || counts.Contains(token.Lemma) && token.Pos == PartOfSpeech.Verb);

    /// <summary>A verb that says something only when a clause or a quotation is what it takes ("answered that", not "answered with fire").</summary>
    public bool HasManySenses(string verb) => unplain.Contains(verb);

    public CueSense PlainSense(in Token token) => verbs.GetValueOrDefault(token.Lemma, Plain);

    /// <summary>A verb whose object is the listener ("told the agency").</summary>
    public bool Tells(string verb) => tells.Contains(verb);

    /// <summary>A verb that says something only with a number ("put the dead at 12").</summary>
    public bool Counts(string verb) => counts.Contains(verb);

    /// <summary>"By" before an account makes its author the source.</summary>
    public bool MayGiveAccount(ReadOnlySpan<char> preposition) => byAccount.GetAlternateLookup<ReadOnlySpan<char>>().Contains(preposition);

    /// <summary>A verb whose passive subject speaks: "he was quoted", not "he is said to".</summary>
    public bool SpeaksWhenPassive(string verb) => passives.Contains(verb);

    /// <summary>Count, reckoning, account.</summary>
    public bool IsAccount(string noun) => accounts.Contains(noun);

    /// <summary>What such a number counts: dead, bodies, losses.</summary>
    public bool IsCounted(string noun) => counted.Contains(noun);

    /// <summary>A class whose source vouches only for a clause with "that": "footage shows that", not "soldiers found a cache".</summary>
    public bool VouchesOnlyWithThat(CueSense sense) => thatOnly.Contains(sense.Class);

    /// <summary>The publisher speaking of itself: "we", "our monitors".</summary>
    public bool IsOwnVoice(ReadOnlySpan<char> pronoun) => own.GetAlternateLookup<ReadOnlySpan<char>>().Contains(pronoun);

    /// <summary>Whether a word opens what is said ("that").</summary>
    public bool Introduces(string word) => introduces.Contains(word);

    public CueSense Sense(in Token token, ReadOnlySpan<char> form) => sourced.Contains(form) ? Plain :
        (token.Pos == PartOfSpeech.Verb || IsMistaken(token, form) ? verbsBySpan : othersBySpan).TryGetValue(token.Lemma, out var sense) ? sense : Unlisted;

    /// <summary>A verb of saying in an inflected form that was taken for a noun ("the ministry denies").</summary>
    bool IsMistaken(in Token token, ReadOnlySpan<char> form) => token.Pos == PartOfSpeech.Noun && !othersBySpan.ContainsKey(token.Lemma)
        && verbsBySpan.TryGetValue(token.Lemma, out var sense) && sense.Vouches && !form.Equals(token.Lemma, StringComparison.OrdinalIgnoreCase);

    static FrozenSet<string> Set(PackNode pack, string key) => pack.TextsOf(key).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    static void Put(Dictionary<string, CueSense> words, IEnumerable<string> listed, CueSense sense)
    {
        foreach (var word in listed)
        {
            words.TryAdd(word, sense);
        }
    }
}
