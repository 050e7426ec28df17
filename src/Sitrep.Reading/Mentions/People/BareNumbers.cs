using Sitrep.Model;
using Sitrep.Model.Mentions;
using Sitrep.Reading.Mentions.Words;
using Sitrep.Reading.Mentions.Words.Atoms;
using Sitrep.Reading.Mentions.Words.Lexica;

namespace Sitrep.Reading.Mentions.People;

/// <summary>Numbers that stand for people without a noun: "two of them", "three of whom", "14 in Mesraba", "wounding 15".</summary>
static class BareNumbers
{
    public static void Find(Passage passage, ICollection<Mention> found)
    {
        foreach (var count in passage.Counts)
        {
            if (count.Mention.Unit is not null || count.Mention.Increment)
            {
                continue;
            }

            var numeral = passage.SpanOf(count.NumeralStart, count.End);
            if (Pronoun(passage, count.End, out var end))
            {
                found.Add(OfThem(passage, count, end, numeral));
            }
            else if (StandsAlone(passage, count))
            {
                found.Add(new PeopleMention(passage.SpanOf(count.First, count.End), "people/bare-number", numeral, null, count.Mention.Count));
            }
        }
    }

    /// <summary>"five of them children": the noun behind gives the category.</summary>
    static PeopleMention OfThem(Passage passage, CountAt count, int end, Span numeral)
    {
        for (var i = end; i < passage.Count && i < end + 3 && passage[i].Gap == Gap.Space; i++)
        {
            if (passage.TryHit(i, Topic.People, out var noun) && passage.TokenOf(i).Pos is PartOfSpeech.Noun or PartOfSpeech.Propn)
            {
                return new(passage.SpanOf(count.First, noun.End), "people/number-of-them", numeral, noun.Entry.Value.Length == 0 ? null : noun.Entry.Value, count.Mention.Count);
            }
        }

        return new(passage.SpanOf(count.First, end), "people/number-of-them", numeral, null, count.Mention.Count);
    }

    /// <summary>"of them", "of whom", "of these".</summary>
    static bool Pronoun(Passage passage, int at, out int end)
    {
        end = at + 2;
        return passage.TryHit(at, Topic.Link, out var link) && link.Entry.Value == "of" && passage.TryHit(at + 1, Topic.Link, out var pronoun)
            && pronoun.Entry.Value == "them";
    }

    static bool StandsAlone(Passage passage, CountAt count)
    {
        if (count.Mention.Count.IsZero)
        {
            return count.Mention.Rule == "count/none";
        }

        if (passage.TryHit(count.End, Topic.Link, out var of) && of.Entry.Value == "of")
        {
            return false;
        }

        var token = passage.TokenOf(count.End - 1);
        var noun = token.Relation is Relation.Nsubj or Relation.NsubjPass or Relation.Obj or Relation.Conj or Relation.Root or Relation.Obl or Relation.Nmod
            or Relation.Appos or Relation.Dep or Relation.Parataxis or Relation.Xcomp or Relation.NsubjOuter;
        return noun && (token.Pos == PartOfSpeech.Num || token.Relation is Relation.Nsubj or Relation.NsubjPass) && (count.End == passage.Count || passage.TokenOf(count.End).Pos is not (PartOfSpeech.Noun or PartOfSpeech.Adj or PartOfSpeech.Propn)
            || passage[count.End].Gap is not (Gap.Space or Gap.Hyphen));
    }
}
