using Sitrep.Reading.Mentions.Times.Patterns;
using Sitrep.Reading.Mentions.Words;
using Sitrep.Reading.Mentions.Words.Atoms;

namespace Sitrep.Reading.Mentions.Times.Values;

/// <summary>Joins two times to a range: "from January to March", "between Monday and Thursday", "24.02 to 12.11".</summary>
static class TimeRanges
{
    public static TimeValue? Join(Passage passage, TimeGrammar grammar, (TimeMatch Match, TimeValue Value) first, (TimeMatch Match, TimeValue Value) second)
    {
        if (first.Value.Start is not { } start || second.Value.End is not { } end || first.Value.Type == "DURATION" || second.Value.Type == "DURATION"
            || !Linked(passage, grammar, first.Match, second.Match))
        {
            return null;
        }

        if (start > end)
        {
            start = start.PlusYears(-1);
        }

        return start < end
            ? new TimeValue("DATE", $"{Iso.Day(start)}/{Iso.Day(end)}", start, end, Coarser(first.Value.Precision, second.Value.Precision))
            : null;
    }

    /// <summary>"from A to B" and "between A and B"; "A to B" and "A–B" also without an opening word.</summary>
    static bool Linked(Passage passage, TimeGrammar grammar, TimeMatch first, TimeMatch second)
    {
        var opened = first.First > 0 && grammar.Open.Contains(passage[first.First - 1].Word);
        if (second.First == first.End)
        {
            return passage[second.First].Gap is Gap.Hyphen or Gap.Dash;
        }

        var linked = second.First == first.End + 1 && grammar.To.Contains(passage[first.End].Word) && passage[first.End].Gap == Gap.Space;
        return linked && opened;
    }

    static Model.TimePrecision Coarser(Model.TimePrecision a, Model.TimePrecision b) => a > b ? a : b;
}
