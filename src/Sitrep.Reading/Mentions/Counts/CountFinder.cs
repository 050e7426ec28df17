using Sitrep.Model;
using Sitrep.Model.Mentions;
using Sitrep.Reading.Mentions.Words;
using Sitrep.Reading.Mentions.Words.Lexica;

namespace Sitrep.Reading.Mentions.Counts;

/// <summary>Finds numbers with their bounds, and tells counts of things from measures, ages, money and names.</summary>
static class CountFinder
{
    public static void Find(Passage passage, ICollection<Mention> found)
    {
        var time = 0;
        for (var i = 0; i < passage.Count;)
        {
            while (time < passage.Times.Count && passage.Times[time].End <= i)
            {
                time++;
            }

            if (time < passage.Times.Count && passage.Times[time].First <= i)
            {
                i = passage.Times[time].End;
                continue;
            }

            i = Begins(passage, i) && TryCount(passage, i, out var count) ? Keep(passage, count, found) : i + 1;
        }
    }

    static int Keep(Passage passage, CountAt count, ICollection<Mention> found)
    {
        if (count.Mention.Rule.Length > 0)
        {
            passage.Counts.Add(count);
            found.Add(count.Mention);
        }

        return count.End;
    }

    static bool Begins(Passage passage, int atom)
    {
        if (passage[atom].IsNumber)
        {
            return true;
        }

        return passage[atom].Word != 0 && (passage.TryHit(atom, Topic.Number, out _) || passage.Has(atom, NumberRole.Article, out _)
            || passage.Has(atom, NumberRole.RangeBetween, out _));
    }

    static bool TryCount(Passage passage, int at, out CountAt count)
    {
        count = default;
        if (passage.Has(at, NumberRole.None, out var noneEnd))
        {
            count = new(at, noneEnd, at, new(passage.SpanOf(at, noneEnd), "count/none", Count.None));
            return true;
        }

        var between = passage.Has(at, NumberRole.RangeBetween, out var start);
        if (!between)
        {
            start = at;
        }

        if (start >= passage.Count || (between && InTime(passage, start)) || !NumeralReader.TryRead(passage, start, out var first))
        {
            return false;
        }

        if (NumberNames.IsName(passage, first))
        {
            count = new(first.First, first.End, first.First, new(default, "", Count.None));
            return true;
        }

        var range = CountRanges.Find(passage, first, between, out var end);
        if (between && range is null)
        {
            return false;
        }

        var (value, left, right) = range is not null ? (range, between ? at : first.First, end) : CountBounds.Apply(passage, first);
        var unit = Units.Of(passage, left, first, right, out var unitEnd);
        var increment = passage[first.First].Start > 0 && passage.Text[passage[first.First].Start - 1] == '+';
        var span = passage.SpanOf(left, right);
        count = new(left, Math.Max(right, unitEnd), first.First, new(WithPlus(passage, span), Rule(range, first), value, unit, increment, first.Ambiguous));
        return true;
    }

    static bool InTime(Passage passage, int atom)
    {
        foreach (var (first, end) in passage.Times)
        {
            if (first <= atom && atom < end)
            {
                return true;
            }
        }

        return false;
    }

    static string Rule(Count? range, Numeral numeral) => range is not null ? "count/range" : numeral.Vague ? "count/vague" : "count/numeral";

    /// <summary>"60+" is one expression.</summary>
    static Span WithPlus(Passage passage, Span span) =>
        span.End < passage.Text.Length && passage.Text[span.End] == '+' ? span with { End = span.End + 1 } : span;
}
