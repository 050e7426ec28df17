using Sitrep.Model;
using Sitrep.Reading.Mentions.Phrases;
using Sitrep.Reading.Mentions.Things;
using Sitrep.Reading.Mentions.Words;

namespace Sitrep.Reading.Mentions.Actors;

/// <summary>Forces and bodies by a common noun: "government troops", "Fano militiamen", "the defence ministry", "unidentified gunmen".</summary>
static class Forces
{
    public static void Find(Passage passage, ActorFinder finder)
    {
        foreach (var hit in passage.Hits)
        {
            if (hit.Entry.Topic is Topic.Force or Topic.Party && !finder.Taken(hit.First, hit.End) && Compounds.IsHead(passage, hit))
            {
                Take(passage, hit, finder);
            }
        }
    }

    static void Take(Passage passage, LexiconHit hit, ActorFinder finder)
    {
        var phrase = NounPhrases.At(passage, hit.First, hit.End, false);
        var first = First(passage, phrase, finder);
        var owner = Owner(passage, phrase, finder);
        var core = Math.Max(first, Core(passage, phrase));
        var name = passage.SpanOf(core, hit.End).Of(passage.Text);
        var generic = core == hit.First;
        var country = BodyNames.CountryIn(passage, first, hit.End) ?? owner?.Country;
        finder.Take(new(first, hit.End, hit.Entry.Rule, name, null, ActorKinds.Of(hit.Entry.Value), country, hit.Entry.Group["armed"]?.Text != "false",
            Word(passage, hit), hit.Entry.Plural, false, generic));
    }

    static int Word(Passage passage, LexiconHit hit) => passage[hit.Last].Lemma != 0 ? passage[hit.Last].Lemma : passage[hit.Last].Word;

    static int First(Passage passage, NounPhrase phrase, ActorFinder finder)
    {
        var first = phrase.First;
        while (first < phrase.Head && (finder.Taken(first, first + 1) || Determiners.At(passage, first) is not Determiner.None || passage[first].IsNumber))
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

    /// <summary>Past the count and the possessor's mark.</summary>
    static int Core(Passage passage, NounPhrase phrase)
    {
        var core = phrase.First;
        foreach (var count in passage.Counts)
        {
            if (count.First >= phrase.First && count.End <= phrase.Head)
            {
                core = Math.Max(core, count.End);
            }
        }

        while (core < phrase.Head && Determiners.At(passage, core) is not Determiner.None)
        {
            core++;
        }

        return core;
    }
}
