using NodaTime;
using Sitrep.Model;
using Sitrep.Reading.Mentions.Times.Patterns;

namespace Sitrep.Reading.Mentions.Times.Values;

/// <summary>Seasons of the northern half of the earth, by whole months from March, June, September and December.</summary>
static class Seasons
{
    public static TimeValue Of(TimeCapture parts, LocalDate? published, int? shift, bool ahead)
    {
        if (parts.Year > 0)
        {
            return In(parts.Year, parts.Season!);
        }

        if (published is not { } now)
        {
            return TimeValue.Of("DATE", $"XXXX-{parts.Season}");
        }

        var year = now.Year;
        var start = In(year, parts.Season!).Start!.Value;
        year += shift switch { < 0 => start >= now.PlusMonths(-2) ? -1 : 0, > 0 => start <= now ? 1 : 0, _ => start > now && !ahead ? -1 : 0 };
        return In(year, parts.Season!);
    }

    static TimeValue In(int year, string season)
    {
        var month = season switch { "SP" => 3, "SU" => 6, "FA" => 9, _ => 12 };
        var first = new LocalDate(year, month, 1);
        return new("DATE", $"{Iso.Year(year)}-{season}", first, first.PlusMonths(3).PlusDays(-1), TimePrecision.Month);
    }
}
