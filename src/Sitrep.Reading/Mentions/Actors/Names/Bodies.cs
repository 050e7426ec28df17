using Sitrep.Reading.Mentions.Words;
using Sitrep.Reading.Mentions.Words.Lexica;

namespace Sitrep.Reading.Mentions.Actors.Names;

/// <summary>The head noun of an organisation's name, by which "the council" takes it up.</summary>
static class Bodies
{
    /// <summary>Lexicon number of the last body noun in a range; 0 when there is none.</summary>
    public static int WordOf(Passage passage, int first, int end)
    {
        for (var i = end - 1; i >= first; i--)
        {
            if (passage.TryHit(i, Topic.Body, out var hit) && hit.End <= end)
            {
                return passage[hit.Last].Lemma != 0 ? passage[hit.Last].Lemma : passage[hit.Last].Word;
            }
        }

        return 0;
    }
}
