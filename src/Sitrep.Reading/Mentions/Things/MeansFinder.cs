using Sitrep.Model;
using Sitrep.Reading.Mentions.Words;

namespace Sitrep.Reading.Mentions.Things;

/// <summary>Finds the words that tell the means of an attack.</summary>
static class MeansFinder
{
    public static void Find(Passage passage, ICollection<Mention> found)
    {
        foreach (var hit in passage.Hits)
        {
            if (hit.Entry.Topic == Topic.Means)
            {
                found.Add(new MeansMention(passage.SpanOf(hit.First, hit.End), hit.Entry.Rule, hit.Entry.Value));
            }
        }
    }
}
