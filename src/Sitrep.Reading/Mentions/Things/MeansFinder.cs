using Sitrep.Model;
using Sitrep.Model.Mentions;
using Sitrep.Reading.Mentions.Words;
using Sitrep.Reading.Mentions.Words.Atoms;
using Sitrep.Reading.Mentions.Words.Lexica;

namespace Sitrep.Reading.Mentions.Things;

/// <summary>Finds the words that tell the means of an attack: nouns ("air strike"), and acts ("shelled"), whose rules say so.</summary>
static class MeansFinder
{
    public static void Find(Passage passage, ICollection<Mention> found)
    {
        foreach (var hit in passage.Hits)
        {
            if (hit.Entry.Topic == Topic.Means && !IsName(passage, hit))
            {
                found.Add(new MeansMention(passage.SpanOf(hit.First, hit.End), hit.Entry.Noun ? hit.Entry.Rule : $"act/{hit.Entry.Phrase}", hit.Entry.Value));
            }
        }
    }

    /// <summary>"Haditha Barrage" is a place.</summary>
    static bool IsName(Passage passage, LexiconHit hit) =>
        hit.Entry.Noun && hit.First > 0 && !passage.Caseless && hit.End == hit.First + 1 && passage[hit.First] is { IsUpper: true, IsCapitals: false, Gap: Gap.Space }
        && passage[hit.First - 1].IsUpper && passage.TokenOf(hit.First).Pos == PartOfSpeech.Propn;
}
