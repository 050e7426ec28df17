using Sitrep.Reading.Mentions.Words;
using Sitrep.Reading.Mentions.Words.Atoms;
using Sitrep.Reading.Mentions.Words.Lexica;

namespace Sitrep.Reading.Mentions.Actors.Names;

/// <summary>Force nouns that follow a name: "fighters", "forces", "troops".</summary>
static class ForceNouns
{
    public static (int End, bool Plural) After(Passage passage, int end)
    {
        var plural = false;
        while (end < passage.Count && passage[end].Gap is Gap.Space or Gap.Hyphen && passage.TryHit(end, Topic.Force, out var noun))
        {
            (end, plural) = (noun.End, noun.Entry.Plural);
        }

        return (end, plural);
    }
}
