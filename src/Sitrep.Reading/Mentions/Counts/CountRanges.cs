using Sitrep.Model;
using Sitrep.Reading.Mentions.Words;
using Sitrep.Reading.Mentions.Words.Atoms;

namespace Sitrep.Reading.Mentions.Counts;

/// <summary>Reads "3–5", "57 to 74", "two or three", "between 57 and 74".</summary>
static class CountRanges
{
    public static Count? Find(Passage passage, Numeral first, bool between, out int end)
    {
        end = first.End;
        var second = SecondAt(passage, first.End, between);
        if (second < 0 || second >= passage.Count || !NumeralReader.TryRead(passage, second, out var other) || other.Value <= first.Value || first.Vague)
        {
            return null;
        }

        end = other.End;
        return Count.Between(first.Value < 100 && other.Value >= 1000 && Scaled(passage, other) ? first.Value * Scale(other.Value) : first.Value, other.Value);
    }

    static int SecondAt(Passage passage, int at, bool between)
    {
        if (at >= passage.Count)
        {
            return -1;
        }

        if (between)
        {
            return passage.Has(at, NumberRole.RangeAnd, out var afterAnd) ? afterAnd : -1;
        }

        if (passage[at].Gap == Gap.Hyphen && passage[at].IsNumber)
        {
            return at;
        }

        return passage.Has(at, NumberRole.RangeTo, out var next) || passage.Has(at, NumberRole.RangeOr, out next) ? next : -1;
    }

    /// <summary>"two to three million": the first number shares the second's word.</summary>
    static bool Scaled(Passage passage, Numeral other) => passage.Has(other.End - 1, NumberRole.Multiplier, out _);

    static long Scale(long value)
    {
        var scale = 1L;
        while (value >= 1000)
        {
            (value, scale) = (value / 1000, scale * 1000);
        }

        return scale;
    }
}
