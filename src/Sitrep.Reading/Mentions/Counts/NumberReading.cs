using Sitrep.Reading.Mentions.Words;

namespace Sitrep.Reading.Mentions.Counts;

/// <summary>Asks a passage for number words by their role.</summary>
static class NumberReading
{
    /// <summary>The number word of a role that begins at an atom.</summary>
    public static NumberMeaning? Word(this Passage passage, int atom, NumberRole role, out int end)
    {
        end = atom;
        if (atom < 0 || atom >= passage.Count)
        {
            return null;
        }

        for (var i = passage.FirstHit(atom); i < passage.Hits.Count && passage.Hits[i].First == atom; i++)
        {
            if (passage.Hits[i].Entry.Meaning is NumberMeaning meaning && meaning.Role == role)
            {
                end = passage.Hits[i].End;
                return meaning;
            }
        }

        return null;
    }

    public static bool Has(this Passage passage, int atom, NumberRole role, out int end) => passage.Word(atom, role, out end) is not null;

    /// <summary>The bound whose words end just before an atom.</summary>
    public static NumberMeaning? BoundBefore(this Passage passage, int atom, out int first)
    {
        for (first = atom - 1; first >= 0 && first >= atom - 5; first--)
        {
            for (var i = passage.FirstHit(first); i < passage.Hits.Count && passage.Hits[i].First == first; i++)
            {
                if (passage.Hits[i].End == atom && (atom > first + 1 || passage.TokenOf(first).Relation != Model.Relation.CompoundPrt) && passage.Hits[i].Entry.Meaning is NumberMeaning { Role: >= NumberRole.AtLeast and <= NumberRole.Exactly } bound)
                {
                    return bound;
                }
            }
        }

        return null;
    }
}
