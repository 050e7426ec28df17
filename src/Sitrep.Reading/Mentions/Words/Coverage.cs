using Sitrep.Reading.Mentions.Words.Lexica;

namespace Sitrep.Reading.Mentions.Words;

/// <summary>Tells entries that are only part of a longer one of another topic: "police" in "police station".</summary>
static class Coverage
{
    const int LongestEntry = 8;

    /// <summary>A word inside an actor's name is no thing: "services" in "Inter-Services Public Relations".</summary>
    public static bool IsPartOfActor(this Passage passage, LexiconHit hit) => passage.IsPartOf(hit, Topic.Actor);

    static bool IsPartOf(this Passage passage, LexiconHit hit, Topic topic)
    {
        for (var i = passage.FirstHit(Math.Max(0, hit.First - LongestEntry)); i < passage.Hits.Count && passage.Hits[i].First <= hit.First; i++)
        {
            if (passage.Hits[i].Entry.Topic == topic && passage.Hits[i].End >= hit.End && passage.Hits[i].End - passage.Hits[i].First > hit.End - hit.First)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"bomber" in "suicide bomber", "truck" in "truck driver": the longer word means somebody.</summary>
    public static bool IsPartOfPerson(this Passage passage, LexiconHit hit) =>
        passage.IsPartOf(hit, Topic.People) || passage.IsPartOf(hit, Topic.Role);

    public static bool IsPartOfLonger(this Passage passage, LexiconHit hit, bool means = false)
    {
        for (var i = passage.FirstHit(Math.Max(0, hit.First - LongestEntry)); i < passage.Hits.Count && passage.Hits[i].First <= hit.First; i++)
        {
            var other = passage.Hits[i];
            if (other.End >= hit.End && other.End - other.First > hit.End - hit.First
                && other.Entry.Topic is Topic.Equipment or Topic.Infrastructure or Topic.Operation or Topic.Actor or Topic.Aid or Topic.Model)
            {
                return true;
            }

            if (means && other.Entry.Topic == Topic.Means && other.End >= hit.End && other.End - other.First > hit.End - hit.First)
            {
                return true;
            }
        }

        return false;
    }
}
