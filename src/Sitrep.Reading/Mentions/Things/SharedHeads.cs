using Sitrep.Model.Mentions;
using Sitrep.Reading.Mentions.Words;
using Sitrep.Reading.Mentions.Words.Atoms;
using Sitrep.Reading.Mentions.Words.Lexica;

namespace Sitrep.Reading.Mentions.Things;

/// <summary>Classes that share a noun said once: "attack, fighter and transport aircraft", "light and heavy machine guns".</summary>
static class SharedHeads
{
    const int LongestShare = 3;
    const int LongestNoun = 3;

    /// <summary>Adds those listed before a class, from the nearest to the farthest.</summary>
    public static void Before(Passage passage, LexiconHit noun, ICollection<Mention> found)
    {
        var at = BeforeJoint(passage, noun.First, and: true);
        while (at > 0 && Share(passage, at, noun) is { } share)
        {
            found.Add(new EquipmentMention(passage.SpanOf(share.First, at), $"shared-head/{share.Entry.Phrase}", passage.SpanOf(share.First, at), share.Entry.Value));
            at = BeforeJoint(passage, share.First, and: false);
        }
    }

    /// <summary>One past the member before a joint, or 0.</summary>
    static int BeforeJoint(Passage passage, int first, bool and)
    {
        var at = first - 1;
        if (at > 0 && passage[first].Gap == Gap.Space && passage.TryHit(at, Topic.Link, out var link) && link.Entry.Value == "and")
        {
            return at;
        }

        return !and && first > 0 && passage[first].Gap == Gap.Comma ? first : 0;
    }

    /// <summary>The longest run of words before an atom that names a class with the noun's last words.</summary>
    static (int First, LexiconEntry Entry)? Share(Passage passage, int end, LexiconHit noun)
    {
        (int, LexiconEntry)? longest = null;
        for (var first = end - 1; first >= 0 && first >= end - LongestShare; first--)
        {
            longest = Class(passage, first, end, noun) is { } entry ? (first, entry) : longest;
            if (passage[first].Gap is not (Gap.Space or Gap.Hyphen))
            {
                break;
            }
        }

        return longest;
    }

    static LexiconEntry? Class(Passage passage, int first, int end, LexiconHit noun)
    {
        Span<int> words = stackalloc int[LongestShare + LongestNoun];
        for (var i = first; i < end; i++)
        {
            words[i - first] = passage[i].Word;
        }

        for (var tail = Math.Max(noun.First, noun.End - LongestNoun); tail < noun.End; tail++)
        {
            var length = end - first;
            for (var i = tail; i < noun.End; i++)
            {
                words[length++] = passage[i].Word;
            }

            if (passage.Lexicon.Find(words[..length], Topic.Equipment) is { } entry)
            {
                return entry;
            }
        }

        return null;
    }
}
