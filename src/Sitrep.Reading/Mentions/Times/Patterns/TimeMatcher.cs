using System.Globalization;
using Sitrep.Reading.Mentions.Counts;
using Sitrep.Reading.Mentions.Times.Values;
using Sitrep.Reading.Mentions.Words;
using Sitrep.Reading.Mentions.Words.Atoms;

namespace Sitrep.Reading.Mentions.Times.Patterns;

/// <summary>Tries one pattern at one place, with its optional parts.</summary>
sealed class TimeMatcher(Clocks clocks, bool dayFirst)
{
    /// <returns>One past the match, or -1.</returns>
    public int Match(Passage passage, TimePattern pattern, int at, out TimeCapture parts)
    {
        parts = new TimeCapture { Half = pattern.HasHalf, Unit = pattern.Unit };
        return From(passage, pattern, 0, at, at, false, ref parts);
    }

    /// <param name="comma">True when a comma before a part that is missing may stand here.</param>
    int From(Passage passage, TimePattern pattern, int index, int at, int start, bool comma, ref TimeCapture parts)
    {
        if (index == pattern.Items.Length)
        {
            return at;
        }

        var item = pattern.Items[index];
        if (at < passage.Count && (at == start || Ties(passage[at].Gap, item, comma)))
        {
            var before = parts;
            var end = Accept(passage, item, at, ref parts);
            if (end > at)
            {
                if (From(passage, pattern, index + 1, end, start, false, ref parts) is var last and > 0)
                {
                    return last;
                }
            }

            parts = before;
        }

        return item.Optional ? From(passage, pattern, index + 1, at, start, comma || item.Comma, ref parts) : -1;
    }

    static bool Ties(Gap gap, TimeItem item, bool comma) => gap switch
    {
        Gap.Comma => comma || item.Comma,
        Gap.Hyphen => true,
        Gap.Dash => item.Hyphen,
        Gap.Space or Gap.None or Gap.Dot or Gap.Apostrophe => !item.Hyphen,
        _ => false,
    };

    int Accept(Passage passage, TimeItem item, int at, ref TimeCapture parts) => item.Class switch
    {
        TimeClass.Literal => Literal(passage, item, at),
        TimeClass.Count => Count(passage, at, ref parts),
        TimeClass.Day => Day(passage, at, ref parts),
        TimeClass.Year => Figures.Year(passage, at, out parts.Year),
        TimeClass.Decades => Figures.Decades(passage, at, out parts.Decade),
        TimeClass.Date => Date(passage, at, ref parts),
        TimeClass.Clock => Clock(passage, at, ref parts),
        _ => Word(passage, item.Class, at, ref parts),
    };

    static int Literal(Passage passage, TimeItem item, int at)
    {
        foreach (var words in item.Numbers)
        {
            var i = 0;
            while (i < words.Length && at + i < passage.Count && passage[at + i].Word == words[i])
            {
                i++;
            }

            if (i == words.Length && i > 0)
            {
                return at + i;
            }
        }

        return -1;
    }

    static int Count(Passage passage, int at, ref TimeCapture parts)
    {
        if (NumeralReader.TryRead(passage, at, out var numeral))
        {
            (parts.Count, parts.Vague) = ((int)Math.Min(numeral.Value, int.MaxValue), numeral.Vague);
            return numeral.Value > 0 ? numeral.End : -1;
        }

        if (passage.Has(at, NumberRole.Article, out var end))
        {
            (parts.Count, parts.Vague) = (1, false);
            return end;
        }

        return -1;
    }

    static int Day(Passage passage, int at, ref TimeCapture parts)
    {
        var end = Figures.Day(passage, at, out var day);
        if (end > 0)
        {
            (parts.DayFrom, parts.Day) = (parts.Day, day);
        }

        return end;
    }

    int Date(Passage passage, int at, ref TimeCapture parts)
    {
        var end = Figures.Date(passage, at, dayFirst, out var date);
        (parts.Year, parts.Month, parts.Day) = date;
        return end;
    }

    int Clock(Passage passage, int at, ref TimeCapture parts)
    {
        parts.HasClock = true;
        return clocks.End(passage, at, out parts.Hour, out parts.Minute);
    }

    static int Word(Passage passage, TimeClass kind, int at, ref TimeCapture parts)
    {
        for (var i = passage.FirstHit(at); i < passage.Hits.Count && passage.Hits[i].First == at; i++)
        {
            if (passage.Hits[i].Entry.Meaning is TimeWord word && word.Class == kind)
            {
                Set(word, ref parts);
                return passage.Hits[i].End;
            }
        }

        return -1;
    }

    static void Set(TimeWord word, ref TimeCapture parts)
    {
        switch (word.Class)
        {
            case TimeClass.Weekday: parts.Weekday = word.Number; break;
            case TimeClass.Month: parts.Month = word.Number; break;
            case TimeClass.Ordinal: parts.Ordinal = word.Number; break;
            case TimeClass.Decade: parts.Decade = 190 + word.Number; break;
            case TimeClass.Unit: parts.Unit = word.Value; break;
            case TimeClass.Part: parts.Part = word.Value; break;
            case TimeClass.Season: parts.Season = word.Value; break;
            case TimeClass.Holiday: parts.Holiday = word.Value; break;
            case TimeClass.VagueCount: SetVague(word.Value, ref parts); break;
        }
    }

    static void SetVague(string value, ref TimeCapture parts)
    {
        parts.Vague = !int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out parts.Count) && value != "0.5";
        parts.Half |= value == "0.5";
    }
}
