using Sitrep.Model;
using Sitrep.Reading.Speech.Acts;
using Sitrep.Reading.Speech.Trees;

namespace Sitrep.Reading.Speech.Naming;

/// <summary>
/// Gives sources their names as a text is read on: full names for short ones, the person or body that a pronoun or "the spokesman" takes
/// up, the organisation that a person speaks for.
/// </summary>
internal sealed class SourceNamer(VoiceWords words, MentionIndex mentions, IReadOnlyList<Branches> trees, List<SpokenAct> acts)
{
    readonly Subjects subjects = new(words, mentions, trees, acts);
    readonly VoiceMemory memory = new();

    public Attribution? Name(SpokenAct act)
    {
        if (act.Source is not var (first, last) || act.SourceHead < 0)
        {
            return null;
        }

        var phrase = new NounPhrase(act.Tree, act.SourceHead, first, last);
        var voice = Of(phrase, act) is { } found && (found.Speaker ?? found.Organisation) is not null ? found : null;
        if (voice is null)
        {
            return new(null, null, null, phrase.Surface);
        }

        memory.Keep(voice, phrase.Span.Start);
        return voice.Said(phrase.Surface);
    }

    Voice? Of(NounPhrase phrase, SpokenAct act)
    {
        var word = phrase.Tree.Form(phrase.Head).ToString();
        if (words.IsRelative(word) && phrase.IsShort)
        {
            return Antecedent(phrase, act) is { } noun ? Of(noun, act) : null;
        }

        if (phrase.Tree[phrase.Head].Pos is PartOfSpeech.Pron && words.Pronoun(word) is not VoiceKind.Unknown and var kind)
        {
            return Taken(kind, act);
        }

        return words.Repeats(word) || words.Repeats(phrase.Lemma) ? Repeated(phrase, act) : new VoiceOfNoun(words, mentions, memory).Of(phrase);
    }

    /// <summary>What a pronoun takes up: the latest voice, or the subject of a sentence since.</summary>
    Voice? Taken(VoiceKind kind, SpokenAct act)
    {
        var (voice, at) = memory.Last(kind);
        var since = subjects.Before(act, kind);
        return since is { } subject && subject.Span.Start > at && new VoiceOfNoun(words, mentions, memory).Of(subject) is { } told
            ? told
            : voice ?? Nearby(kind, act);
    }

    /// <summary>The noun that the relative clause round the cue hangs on.</summary>
    static NounPhrase? Antecedent(NounPhrase relative, SpokenAct act)
    {
        var tree = relative.Tree;
        for (var at = act.Cue; at >= 0; at = tree.Head(at))
        {
            if (tree[at].Relation is Relation.AclRelcl && tree.Head(at) is >= 0 and var noun)
            {
                var phrase = new NounPhrase(tree, noun, 0, 0).Branch(noun);
                return phrase with { Last = Math.Min(phrase.Last, Math.Max(noun, relative.First - 1)) };
            }
        }

        return null;
    }

    /// <summary>"One of the militiamen" is one of these; "another", "both" are more of the kind just named.</summary>
    Voice? Repeated(NounPhrase phrase, SpokenAct act)
    {
        foreach (var child in phrase.Tree.Children(phrase.Head))
        {
            if (phrase.Tree[child].Relation == Relation.Nmod && phrase.Tree[child].Pos is PartOfSpeech.Noun or PartOfSpeech.Propn)
            {
                return new VoiceOfNoun(words, mentions, memory).Of(phrase with { Head = child });
            }
        }

        return memory.Last(VoiceKind.Many).Voice ?? memory.Last(VoiceKind.Person).Voice ?? Nearby(VoiceKind.Many, act);
    }

    /// <summary>No voice was heard yet: the nearest person or actor told of before.</summary>
    Voice? Nearby(VoiceKind kind, SpokenAct act)
    {
        const int Within = 400;
        var before = act.CueSpan.Start;
        if (kind == VoiceKind.Person)
        {
            return mentions.LastPerson(before, Within) is { } person
                ? new(person.Name ?? person.Role, person.Role, person.Organisation, person.Role ?? "", kind)
                : null;
        }

        return mentions.LastActor(before, Within) is { } actor ? new(null, null, actor.Name, "", kind) : null;
    }
}
