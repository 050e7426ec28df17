using Sitrep.Model;
using Sitrep.Reading.Mentions.Actors.References;
using Sitrep.Reading.Mentions.Phrases;
using Sitrep.Reading.Mentions.Things;
using Sitrep.Reading.Mentions.Words;
using Sitrep.Reading.Mentions.Words.Atoms;
using Sitrep.Reading.Mentions.Words.Lexica;

namespace Sitrep.Reading.Mentions.Actors.Names;

/// <summary>Forces and bodies by a common noun: "government troops", "Fano militiamen", "the defence ministry", "unidentified gunmen".</summary>
static class Forces
{
    public static void Find(Passage passage, ActorFinder finder, ActorThread thread)
    {
        foreach (var hit in passage.Hits)
        {
            if (hit.Entry.Topic is Topic.Force or Topic.Party && !finder.Taken(hit.First, hit.End) && !passage.IsPartOfLonger(hit) && !IsAdjective(passage, hit) && Compounds.IsHead(passage, hit))
            {
                Take(passage, hit, finder, thread);
            }
        }
    }

    static void Take(Passage passage, LexiconHit hit, ActorFinder finder, ActorThread thread)
    {
        var phrase = NounPhrases.At(passage, hit.First, hit.End, false);
        var first = First(passage, phrase, finder);
        var owner = Owner(passage, phrase, finder);
        var possessive = Determiners.At(passage, first) == Determiner.Possessive;
        var name = passage.SpanOf(possessive ? first + 1 : first, hit.End).Of(passage.Text);
        var span = new ActorSpan(first, hit.End, hit.Entry.Rule, name, null, ActorKinds.Of(hit.Entry.Value), BodyNames.CountryIn(passage, first, hit.End) ?? owner?.Country,
            !hit.Entry.Has(EntryTraits.Unarmed), Word(passage, hit), hit.Entry.Plural, false, possessive || (first == hit.First && !IsNamed(hit)));
        finder.Take(possessive ? Anaphors.Owned(passage, finder, thread, span) : span);
    }

    /// <summary>"military" before a noun is an adjective.</summary>
    static bool IsAdjective(Passage passage, LexiconHit hit) =>
        passage.TokenOf(hit.Last).Pos == PartOfSpeech.Adj && hit.End < passage.Count && passage[hit.End].Gap is Gap.Space or Gap.Hyphen
        && passage.TokenOf(hit.End).Pos is PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Adj;

    /// <summary>"health ministry" says which, "ministry" does not.</summary>
    static bool IsNamed(LexiconHit hit) => hit.Entry.Topic == Topic.Party && hit.End - hit.First > 1;

    /// <summary>The word that a later "the ministry" repeats: the head noun, which stands first in "ministry of health".</summary>
    static int Word(Passage passage, LexiconHit hit)
    {
        var head = hit.End - hit.First > 2 && passage.TryHit(hit.First + 1, Topic.Link, out _) ? hit.First : hit.Last;
        return passage[head].Lemma != 0 ? passage[head].Lemma : passage[head].Word;
    }

    static int First(Passage passage, NounPhrase phrase, ActorFinder finder)
    {
        var first = Math.Max(phrase.First, PastCount(passage, phrase));
        while (first < phrase.Head && (finder.Taken(first, first + 1) || passage[first].IsNumber || passage.TryHit(first, Topic.Link, out _)
            || passage[first] is { Gap: Gap.Apostrophe, Length: <= 2 } || Determiners.At(passage, first) is not (Determiner.None or Determiner.Possessive)))
        {
            first++;
        }

        return first;
    }

    /// <summary>An actor that stands before the noun: "RSF drone unit", "Mali's army".</summary>
    static ActorSpan? Owner(Passage passage, NounPhrase phrase, ActorFinder finder)
    {
        foreach (var span in finder.Spans)
        {
            if (span.First >= phrase.First && span.End <= phrase.Head)
            {
                return span;
            }
        }

        return null;
    }

    static int PastCount(Passage passage, NounPhrase phrase)
    {
        var core = phrase.First;
        foreach (var count in passage.Counts)
        {
            if (count.First >= phrase.First && count.End <= phrase.Head)
            {
                core = Math.Max(core, count.End);
            }
        }

        return core;
    }
}
