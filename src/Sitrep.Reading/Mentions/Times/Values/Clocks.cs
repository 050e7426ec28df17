using Sitrep.Reading.Mentions.Words;
using Sitrep.Reading.Mentions.Words.Atoms;
using Sitrep.Reading.Mentions.Words.Lexica;

namespace Sitrep.Reading.Mentions.Times.Values;

/// <summary>Reads times of day: "9:40 pm", "22:00", "6am", "1430 gmt", "5 o'clock".</summary>
sealed class Clocks
{
    static readonly string[] Keys = ["am", "pm", "hours"];
    readonly HashSet<int> am, pm, hours;

    public Clocks(Packs.PackNode? clock, Lexicon lexicon)
    {
        (am, pm, hours) = (Numbers("am"), Numbers("pm"), Numbers("hours"));
        HashSet<int> Numbers(string key) => [.. (clock?.TextsOf(key) ?? []).SelectMany(Letters.Split).Select(w => lexicon.WordOf(w)).Where(w => w != 0)];
    }

    public static IEnumerable<string> Words(Packs.PackNode? clock) =>
        Keys.SelectMany(key => clock?.TextsOf(key) ?? []).SelectMany(Letters.Split);

    /// <summary>One past the time that begins at an atom, or -1.</summary>
    public int End(Passage passage, int at, out int hour, out int minute)
    {
        (hour, minute) = (0, 0);
        if (passage[at] is not { IsNumber: true, Length: <= 5 })
        {
            return -1;
        }

        var (end, sure) = Figures(passage, at, out hour, out minute);
        if (end < 0)
        {
            return -1;
        }

        if (Half(passage, end, am, out var after))
        {
            return Checked(after, hour % 12, ref hour, minute);
        }

        if (Half(passage, end, pm, out after))
        {
            return Checked(after, hour % 12 + 12, ref hour, minute);
        }

        if (end < passage.Count && passage[end].Gap is Gap.Space or Gap.None && hours.Contains(passage[end].Word) && (sure || passage[at].Length == 4))
        {
            return Checked(end + 1, hour, ref hour, minute);
        }

        return sure ? Checked(end, hour, ref hour, minute) : -1;
    }

    /// <summary>Hour and minute; sure when the writing alone shows a time.</summary>
    static (int End, bool Sure) Figures(Passage passage, int at, out int hour, out int minute)
    {
        minute = 0;
        var text = passage.TextOf(at);
        if (text.Length == 4 && Values.Figures.Whole(passage, at, out hour))
        {
            (hour, minute) = (hour / 100, hour % 100);
            return hour < 24 && minute < 60 ? (at + 1, false) : (-1, false);
        }

        if (text.Length is 4 or 5 && text[^3] == '.' && int.TryParse(text[..^3], out hour) && int.TryParse(text[^2..], out minute))
        {
            return (at + 1, false);
        }

        if (!Values.Figures.Whole(passage, at, out hour) || text.Length > 2)
        {
            return (-1, false);
        }

        var next = at + 1;
        if (next < passage.Count && passage[next] is { IsNumber: true, Length: 2, Gap: Gap.Colon } && passage[next].Start == passage[at].End + 1
            && Values.Figures.Whole(passage, next, out minute))
        {
            var third = next + 1 < passage.Count && passage[next + 1] is { IsNumber: true, Length: 2, Gap: Gap.Colon };
            return (third ? next + 2 : next + 1, true);
        }

        return (next, false);
    }

    /// <summary>"pm" is one atom, "p.m." two.</summary>
    static bool Half(Passage passage, int at, HashSet<int> words, out int end)
    {
        end = at;
        if (at >= passage.Count || passage[at].Gap is not (Gap.Space or Gap.None or Gap.Dot))
        {
            return false;
        }

        if (words.Contains(passage[at].Word) && passage[at].Length == 2)
        {
            end = at + 1;
            return true;
        }

        if (at + 1 < passage.Count && passage[at].Length == 1 && passage[at + 1] is { Length: 1, Gap: Gap.Dot } && words.Contains(passage[at].Word)
            && words.Contains(passage[at + 1].Word))
        {
            end = at + 2;
            return true;
        }

        return false;
    }

    static int Checked(int end, int value, ref int hour, int minute)
    {
        hour = value;
        return hour <= 24 && minute < 60 ? end : -1;
    }
}
