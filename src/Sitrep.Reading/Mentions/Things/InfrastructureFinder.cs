using Sitrep.Model.Mentions;
using Sitrep.Reading.Mentions.Phrases;
using Sitrep.Reading.Mentions.Words;
using Sitrep.Reading.Mentions.Words.Lexica;

namespace Sitrep.Reading.Mentions.Things;

/// <summary>Finds roads, bridges, hospitals, lines and networks, with their names and numbers.</summary>
static class InfrastructureFinder
{
    public static void Find(Passage passage, ICollection<Mention> found)
    {
        foreach (var hit in passage.Hits)
        {
            if (hit.Entry.Topic == Topic.Infrastructure && !hit.Entry.Has(EntryTraits.Prefix) && !passage.IsPartOfActor(hit) && Compounds.IsHead(passage, hit))
            {
                Add(passage, hit, found);
            }
        }
    }

    static void Add(Passage passage, LexiconHit hit, ICollection<Mention> found)
    {
        var singular = !hit.Entry.Plural && !hit.Entry.Has(EntryTraits.Mass);
        var phrase = NounPhrases.At(passage, hit.First, hit.End, singular);
        var end = RoadNames.After(passage, hit);
        found.Add(new InfrastructureMention(passage.SpanOf(phrase.First, end), hit.Entry.Rule, passage.SpanOf(hit.First, hit.End), hit.Entry.Value,
            RoadNames.Name(passage, phrase, hit, end), phrase.Count));
    }
}
