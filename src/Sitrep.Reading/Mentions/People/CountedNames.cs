using Sitrep.Model;
using Sitrep.Model.Mentions;
using Sitrep.Reading.Mentions.Actors;
using Sitrep.Reading.Mentions.Actors.Nations;
using Sitrep.Reading.Mentions.Phrases;
using Sitrep.Reading.Mentions.Words;
using Sitrep.Reading.Mentions.Words.Atoms;
using Sitrep.Reading.Mentions.Words.Lexica;

namespace Sitrep.Reading.Mentions.People;

/// <summary>People counted by the name of their nation or force: "42,000 Palestinians", "22 VDP", "16 LTTE".</summary>
static class CountedNames
{
    public static void Find(Passage passage, ICollection<Mention> found)
    {
        foreach (var hit in passage.Hits)
        {
            if (hit.Entry.Meaning is Nation { Role: NationRole.People })
            {
                var phrase = NounPhrases.At(passage, hit.First, hit.End, false);
                Add(passage, hit, phrase.First, phrase.Count, null, found);
            }
            else if (hit.Entry.Meaning is Actor { Armed: true } && CountPhrases.EndingAt(passage, hit.First) is { } count && passage[hit.First].Gap == Gap.Space && EndsPhrase(passage, hit.End))
            {
                Add(passage, hit, count.First, count.Mention.Count, "combatant", found);
            }
        }
    }

    static bool EndsPhrase(Passage passage, int end) =>
        end >= passage.Count || passage[end].Gap is not (Gap.Space or Gap.Hyphen or Gap.Apostrophe) || passage.TokenOf(end).Pos is not (PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Adj or PartOfSpeech.Part);

    static void Add(Passage passage, LexiconHit hit, int first, Count? count, string? category, ICollection<Mention> found) =>
        found.Add(new PeopleMention(passage.SpanOf(first, hit.End), $"people/{hit.Entry.Rule}", passage.SpanOf(hit.First, hit.End), category, count));
}
