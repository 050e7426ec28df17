using Sitrep.Model.Mentions;
using Sitrep.Reading.Mentions.Words;
using Sitrep.Reading.Mentions.Words.Lexica;

namespace Sitrep.Reading.Mentions.Actors.Nations;

/// <summary>Finds adjectives of nations, also within longer names ("Syrian" in "Syrian Democratic Forces").</summary>
static class Nationalities
{
    public static void Find(Passage passage, ICollection<Mention> found)
    {
        var last = -1;
        foreach (var hit in passage.Hits)
        {
            if (hit.First > last && hit.Entry.Meaning is Nation { Role: NationRole.Adjective } nation && !IsNoun(passage, hit))
            {
                found.Add(new NationalityMention(passage.SpanOf(hit.First, hit.End), hit.Entry.Rule, nation.Actor.Name, nation.Actor.Country));
                last = hit.First;
            }
        }
    }

    /// <summary>"Syrians" are people; "US" and "UK" are the country's name as much as its adjective.</summary>
    static bool IsNoun(Passage passage, LexiconHit hit)
    {
        if (passage.SpanOf(hit.First, hit.End).Length > hit.Entry.Phrase.Length)
        {
            return true;
        }

        for (var i = passage.FirstHit(hit.First); i < passage.Hits.Count && passage.Hits[i].First == hit.First; i++)
        {
            if (passage.Hits[i].Entry.Meaning is Nation { Role: NationRole.Name })
            {
                return true;
            }
        }

        return false;
    }
}
