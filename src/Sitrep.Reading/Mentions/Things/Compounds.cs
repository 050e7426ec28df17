using Sitrep.Model;
using Sitrep.Reading.Mentions.Words;
using Sitrep.Reading.Mentions.Words.Atoms;
using Sitrep.Reading.Mentions.Words.Lexica;

namespace Sitrep.Reading.Mentions.Things;

/// <summary>Tells a noun that heads its phrase from one that only modifies the next ("tank column", "hospital director").</summary>
static class Compounds
{
    public static bool IsHead(Passage passage, LexiconHit hit)
    {
        var next = hit.End;
        if (hit.Entry.Topic != Topic.Model && passage.TokenOf(hit.Last).Pos is PartOfSpeech.Verb or PartOfSpeech.Aux or PartOfSpeech.Adp && !passage.Caseless)
        {
            return false;
        }

        if (next >= passage.Count || passage[next].Gap is not (Gap.Space or Gap.Hyphen))
        {
            return true;
        }

        var token = passage.TokenOf(hit.Last);
        return !(token.Relation is Relation.Compound or Relation.Amod && token.Head > passage[hit.Last].Token
            && passage.TokenOf(next).Pos is PartOfSpeech.Noun or PartOfSpeech.Propn);
    }
}
