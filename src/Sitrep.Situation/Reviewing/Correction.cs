using System.Globalization;
using Sitrep.Model;

namespace Sitrep.Situation.Reviewing;

/// <summary>Changes one field of a claim as a person types it: "count=12", "count=12-15", "count=12+", "place=Saraqib", "day=2024-11-28", "actor=" for none.</summary>
public static class Correction
{
    /// <summary>The claim with the field changed; null when the text names no field of a claim or no value of it.</summary>
    public static Claim? Of(Claim claim, string text)
    {
        var at = text.IndexOf('=', StringComparison.Ordinal);
        if (at < 0)
        {
            return null;
        }

        var value = text[(at + 1)..].Trim() is { Length: > 0 } given ? given : null;
        return text[..at].Trim() switch
        {
            "action" when value is not null => claim with { Action = value },
            "place" => claim with { Place = value is null ? null : new(value) },
            "actor" => claim with { Actor = value is null ? null : new(value) },
            "target" => claim with { Target = value is null ? null : new(value) },
            "category" => claim with { Category = value },
            "item" => claim with { Item = value },
            "method" => claim with { Method = value },
            "count" => value is null ? claim with { Count = null } : CountOf(value) is { } count ? claim with { Count = count } : null,
            "day" => DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                ? claim with { Time = new(day, day, TimePrecision.Day) } : null,
            "modality" => Enum.TryParse<Modality>(value, ignoreCase: true, out var modality) && Enum.IsDefined(modality) ? claim with { Modality = modality } : null,
            _ => null,
        };
    }

    static Count? CountOf(string text) => text.EndsWith('+') && Number(text[..^1]) is { } least ? Count.AtLeast(least)
        : text.Split('-') is [var low, var high] && Number(low) is { } from && Number(high) is { } to && from <= to ? Count.Between(from, to)
        : Number(text) is { } exact ? Count.Exactly(exact)
        : null;

    static long? Number(string text) => long.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : null;
}
