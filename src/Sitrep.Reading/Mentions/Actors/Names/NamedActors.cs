using Sitrep.Reading.Mentions.Actors.References;
using Sitrep.Reading.Mentions.Words;
using Sitrep.Reading.Mentions.Words.Lexica;

namespace Sitrep.Reading.Mentions.Actors.Names;

/// <summary>Actors by a name of the packs, with a force noun behind it ("RSF fighters").</summary>
static class NamedActors
{
    public static ActorSpan Of(Passage passage, LexiconHit hit, ActorThread thread)
    {
        var actor = Choose(passage, hit, thread);
        var (end, plural) = ForceNouns.After(passage, hit.End);
        return new(hit.First, end, hit.Entry.Rule, actor.Name, actor, actor.Kind, actor.Country, actor.Armed, Bodies.WordOf(passage, hit.First, hit.End),
            plural || hit.Entry.Phrase.EndsWith('s'));
    }

    /// <summary>Of namesakes, the one whose country the report speaks of; else the first.</summary>
    static Actor Choose(Passage passage, LexiconHit hit, ActorThread thread)
    {
        var first = (Actor)hit.Entry.Meaning!;
        var best = first;
        var bestScore = -1;
        for (var i = passage.FirstHit(hit.First); i < passage.Hits.Count && passage.Hits[i].First == hit.First; i++)
        {
            if (passage.Hits[i].Entry.Meaning is Actor actor && passage.Hits[i].End == hit.End)
            {
                var score = thread.Weight(actor.Country);
                if (score > bestScore)
                {
                    (best, bestScore) = (actor, score);
                }
            }
        }

        return best;
    }
}
