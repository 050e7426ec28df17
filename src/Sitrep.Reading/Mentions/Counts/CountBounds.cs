using Sitrep.Model;
using Sitrep.Reading.Mentions.Words;
using Sitrep.Reading.Mentions.Words.Atoms;

namespace Sitrep.Reading.Mentions.Counts;

/// <summary>Puts the words around a numeral into bounds: "over 200" is at least 200, "up to 230" at most 230.</summary>
static class CountBounds
{
    public static (Count Value, int First, int End) Apply(Passage passage, Numeral numeral)
    {
        var first = numeral.First;
        var role = numeral.Vague ? NumberRole.AtLeast : NumberRole.Exactly;
        while (passage.BoundBefore(first, out var before) is { } bound && passage[first].Gap is Gap.Space or Gap.Break or Gap.None)
        {
            first = before;
            role = bound.Role is NumberRole.Exactly || (role != NumberRole.Exactly && bound.Role == NumberRole.About) ? role : bound.Role;
        }

        var (after, end) = After(passage, numeral.End);
        return (Bounded(numeral.Value, after ?? role), first, end);
    }

    static (NumberRole? Role, int End) After(Passage passage, int end)
    {
        var text = passage.Text;
        var last = passage[end - 1].End;
        if (last < text.Length && text[last] == '+')
        {
            return (NumberRole.AtLeast, end);
        }

        return passage.Has(end, NumberRole.AfterAtLeast, out var next) ? (NumberRole.AtLeast, next)
            : passage.Has(end, NumberRole.AfterAtMost, out next) ? (NumberRole.AtMost, next)
            : passage.Has(end, NumberRole.AfterAbout, out next) ? (NumberRole.About, next)
            : (null, end);
    }

    static Count Bounded(long value, NumberRole role) => role switch
    {
        NumberRole.AtLeast => Count.AtLeast(value),
        NumberRole.AtMost => Count.AtMost(value),
        _ => Count.Exactly(value),
    };
}
