using NodaTime;

namespace Sitrep.Reading.Mentions.Times;

/// <summary>The days by which a report's time words are understood.</summary>
sealed class TimeThread(LocalDate? published)
{
    /// <summary>The day of publication; when unknown, the first full date of the text.</summary>
    public LocalDate? Published { get; private set; } = published;

    /// <summary>The day last told of in the story, on which "the next day" counts.</summary>
    public LocalDate? Told { get; private set; }

    public LocalDate? ToldOrPublished => Told ?? Published;

    public void Tell(LocalDate day)
    {
        Published ??= day;
        Told = day;
    }
}
