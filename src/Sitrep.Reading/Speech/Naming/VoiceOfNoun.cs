using Sitrep.Model;
using Sitrep.Model.Mentions;

namespace Sitrep.Reading.Speech.Naming;

/// <summary>The voice that a noun phrase names by itself, completed by what was said of it before.</summary>
internal readonly struct VoiceOfNoun(VoiceWords words, MentionIndex mentions, VoiceMemory memory)
{
    public Voice? Of(NounPhrase phrase)
    {
        var head = phrase.Tree[phrase.Head];
        var lemma = Singular(phrase);
        if (head.Pos == PartOfSpeech.Noun && phrase.IsShort && phrase.HasArticle && memory.Headed(lemma) is { } known)
        {
            return known;
        }

        if (mentions.PersonAt(head.Span) is { Anaphoric: false } person)
        {
            return OfPerson(phrase, person, lemma);
        }

        if (words.IsPerson(lemma))
        {
            return OfRole(phrase, lemma, head.Has(Features.Plural));
        }

        if (words.IsDocument(lemma) && Author(phrase) is { } author && Of(author) is { } voice)
        {
            return voice;
        }

        var body = mentions.ActorAt(head.Span);
        return body is not null || words.IsBody(lemma) || head.Pos == PartOfSpeech.Noun
            ? OfBody(phrase, body, lemma)
            : OfName(phrase, lemma);
    }

    Voice OfPerson(NounPhrase phrase, PersonMention person, string lemma)
    {
        var full = person.Name is { } name && !name.Contains(' ', StringComparison.Ordinal) ? mentions.Named(name) : null;
        var role = person.Role ?? full?.Role ?? Apposed(phrase);
        var organisation = person.Organisation ?? full?.Organisation ?? Belonging(phrase);
        var known = person.Name is null ? null : memory.Named(person.Name);
        return known is { Kind: VoiceKind.Person }
            ? known with { Role = known.Role ?? role, Organisation = known.Organisation ?? organisation }
            : new(full?.Name ?? person.Name ?? phrase.Bare, role, organisation, words.IsPerson(lemma) ? lemma : LastWord(role) ?? lemma,
                phrase.Tree[phrase.Head].Has(Features.Plural) && person.Name is null ? VoiceKind.Many : VoiceKind.Person);
    }

    Voice OfRole(NounPhrase phrase, string lemma, bool plural) =>
        new(phrase.Bare, lemma, Belonging(phrase), lemma, plural ? VoiceKind.Many : VoiceKind.Person);

    Voice OfBody(NounPhrase phrase, ActorMention? body, string lemma)
    {
        var name = body is { Name: var full } && !string.IsNullOrEmpty(full) ? full : phrase.Bare;
        var several = phrase.Tree[phrase.Head].Pos == PartOfSpeech.Noun && phrase.Tree[phrase.Head].Has(Features.Plural) && !words.IsBody(lemma);
        return new(null, null, name, lemma, several ? VoiceKind.Many : VoiceKind.Body);
    }

    /// <summary>A proper name that no pack knows: taken up from before, else an acronym or a single word is a body, several words a person.</summary>
    Voice OfName(NounPhrase phrase, string lemma)
    {
        var name = phrase.Bare;
        if (memory.Named(name) is { } known)
        {
            return known;
        }

        if (mentions.Named(name) is { } person)
        {
            return new(person.Name, person.Role, person.Organisation, LastWord(person.Role) ?? lemma, VoiceKind.Person);
        }

        var acronym = name.All(c => !char.IsLower(c));
        return acronym || !name.Contains(' ', StringComparison.Ordinal)
            ? new(null, null, name, lemma, acronym ? VoiceKind.Body : VoiceKind.Unknown)
            : new(name, Apposed(phrase), Belonging(phrase), lemma, VoiceKind.Person);
    }

    /// <summary>"A spokesman for the ministry", "the army spokesman", "the ministry's spokesman".</summary>
    string? Belonging(NounPhrase phrase)
    {
        foreach (var child in phrase.Tree.Children(phrase.Head))
        {
            var relation = phrase.Tree[child].Relation;
            var marker = phrase.Tree.Child(child, Relation.Case);
            if (relation == Relation.NmodPoss || relation == Relation.Nmod && marker >= 0 && words.Belongs(phrase.Tree[marker].Lemma))
            {
                var owner = phrase.Branch(child);
                return mentions.ActorAt(phrase.Tree[child].Span)?.Name ?? (words.IsBody(owner.Lemma) ? owner.Bare : null)
                    ?? (phrase.Tree[child].Pos == PartOfSpeech.Propn ? owner.Bare : null);
            }
        }

        return mentions.ActorWithin(phrase.Span)?.Name;
    }

    string? Apposed(NounPhrase phrase)
    {
        foreach (var child in phrase.Tree.Children(phrase.Head))
        {
            if (phrase.Tree[child].Relation is Relation.Appos or Relation.Compound or Relation.NmodDesc && words.IsPerson(phrase.Tree[child].Lemma))
            {
                return phrase.Tree[child].Relation == Relation.Appos ? phrase.Branch(child).Bare : phrase.Tree[child].Span.Of(phrase.Tree.Text);
            }
        }

        return null;
    }

    /// <summary>Who issued a document: "the army's statement", "a report by the observatory".</summary>
    NounPhrase? Author(NounPhrase phrase)
    {
        foreach (var child in phrase.Tree.Children(phrase.Head))
        {
            var noun = phrase.Tree[child].Pos is PartOfSpeech.Noun or PartOfSpeech.Propn;
            if (noun && phrase.Tree[child].Relation is Relation.NmodPoss or Relation.Nmod or Relation.Compound && noun
                && (words.MaySpeak(phrase.Tree[child].Lemma) || mentions.ActorAt(phrase.Tree[child].Span) is not null))
            {
                return phrase.Branch(child);
            }
        }

        return null;
    }

    string Singular(NounPhrase phrase)
    {
        var form = phrase.Tree.Form(phrase.Head).ToString().ToLowerInvariant();
        return words.MaySpeak(phrase.Lemma) ? phrase.Lemma : words.MaySpeak(form) ? form : phrase.Lemma;
    }

    static string? LastWord(string? role) => role is null ? null : role[(role.LastIndexOf(' ') + 1)..];
}
