using Sitrep.Model;
using Sitrep.Model.Mentions;
using Sitrep.Reading.Mentions.Phrases;
using Sitrep.Reading.Mentions.Words;
using Sitrep.Reading.Mentions.Words.Atoms;
using Sitrep.Reading.Mentions.Words.Lexica;

namespace Sitrep.Reading.Mentions.People;

/// <summary>Finds people told of by category or as a number: "13 officers", "a farmer", "the dead", "two of them", "14 in Mesraba".</summary>
static class PeopleFinder
{
    public static void Find(Passage passage, ICollection<Mention> found)
    {
        var taken = -1;
        foreach (var hit in passage.Hits)
        {
            if (hit.Entry.Topic != Topic.People || !IsHead(passage, hit) || passage.IsPartOfLonger(hit))
            {
                continue;
            }

            var (singular, category) = (IsOne(hit.Entry), hit.Entry.Value);
            var phrase = NounPhrases.At(passage, hit.First, hit.End, singular);
            if (!Stands(passage, hit, phrase))
            {
                continue;
            }

            taken = Math.Max(taken, phrase.End);
            found.Add(new PeopleMention(passage.SpanOf(phrase.First, phrase.End), hit.Entry.Rule, passage.SpanOf(hit.First, hit.End),
                Category(passage, phrase, category), phrase.Count));
        }

        CountedNames.Find(passage, found);
        BareNumbers.Find(passage, found);
    }

    /// <summary>"soldiers" heads its phrase; in "soldiers' barracks" and "police station" another noun does.</summary>
    static bool IsHead(Passage passage, LexiconHit hit)
    {
        var next = hit.End;
        if (!hit.Entry.Has(EntryTraits.Nominal) && passage.TokenOf(hit.Last).Pos is PartOfSpeech.Verb or PartOfSpeech.Aux && !passage.Caseless)
        {
            return false;
        }

        if (next >= passage.Count || passage[next].Gap is not (Gap.Space or Gap.Hyphen or Gap.Apostrophe))
        {
            return true;
        }

        if (passage[next].Gap == Gap.Apostrophe)
        {
            return true;
        }

        var token = passage.TokenOf(hit.Last);
        var modifies = token.Relation is Relation.Compound or Relation.Amod && token.Head > passage[hit.Last].Token
            && passage.TokenOf(next).Pos is PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Adj;
        return !modifies;
    }

    static bool IsOne(LexiconEntry entry) => !entry.Plural && !entry.Has(EntryTraits.Collective) && !entry.Has(EntryTraits.Many);

    /// <summary>Words that are people only as nouns of their own ("the dead", "12 wounded") need a determiner or a count.</summary>
    static bool Stands(Passage passage, LexiconHit hit, NounPhrase phrase)
    {
        if (!hit.Entry.Has(EntryTraits.Nominal))
        {
            return true;
        }

        return phrase.Core == phrase.Head && (phrase.Count is not null || (phrase.First < phrase.Core && Determiners.At(passage, phrase.First) is Determiner.Definite or Determiner.Zero)) && (hit.End >= passage.Count || passage.TokenOf(hit.End).Pos is not (PartOfSpeech.Noun or PartOfSpeech.Propn)
            || passage[hit.End].Gap is not Gap.Space);
    }

    /// <summary>A head that says nothing of its own ("people", "casualties") takes the category of its modifiers.</summary>
    static string? Category(Passage passage, NounPhrase phrase, string own)
    {
        if (own is not ("" or "unknown"))
        {
            return own;
        }

        for (var i = Math.Max(phrase.First, phrase.Possessor); i < phrase.Head; i++)
        {
            if (passage.TryHit(i, Topic.People, out var hit) && hit.Entry.Value is not ("" or "unknown") && hit.End <= phrase.Head)
            {
                return hit.Entry.Value;
            }
        }

        return own.Length == 0 ? null : own;
    }
}
