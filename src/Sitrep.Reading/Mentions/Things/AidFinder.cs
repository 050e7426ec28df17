using Sitrep.Model.Mentions;
using Sitrep.Reading.Mentions.Phrases;
using Sitrep.Reading.Mentions.Words;
using Sitrep.Reading.Mentions.Words.Lexica;

namespace Sitrep.Reading.Mentions.Things;

/// <summary>Finds humanitarian goods and services.</summary>
static class AidFinder
{
    public static void Find(Passage passage, ICollection<Mention> found)
    {
        foreach (var hit in passage.Hits)
        {
            if (hit.Entry.Topic != Topic.Aid || passage.IsPartOfActor(hit) || !Compounds.IsHead(passage, hit))
            {
                continue;
            }

            var phrase = NounPhrases.At(passage, hit.First, hit.End, !hit.Entry.Plural && !hit.Entry.Has(EntryTraits.Mass));
            found.Add(new AidMention(passage.SpanOf(phrase.First, phrase.End), hit.Entry.Rule, passage.SpanOf(hit.First, hit.End), hit.Entry.Value, phrase.Count));
        }
    }
}
