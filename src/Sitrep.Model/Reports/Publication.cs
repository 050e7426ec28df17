using System.Globalization;

namespace Sitrep.Model;

/// <summary>When a report was published: a day, and the instant if it is known.</summary>
public sealed record Publication(DateOnly Day, DateTimeOffset? Instant = null)
{
    /// <summary>ISO 8601: the instant if known, else the day.</summary>
    public override string ToString() => Instant is { } at
        ? at.ToString("yyyy-MM-dd'T'HH:mm:ssK", CultureInfo.InvariantCulture)
        : Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Reads an ISO date or instant; null when it is neither.</summary>
    public static Publication? Parse(string text)
    {
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return new(day);
        }

        return text.Contains('T', StringComparison.Ordinal)
            && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at)
            ? new(DateOnly.FromDateTime(at.DateTime), at)
            : null;
    }
}
