using NodaTime;
using Sitrep.Model;
using Sitrep.Model.Mentions;
using Sitrep.Reading.Mentions.Counts;
using Sitrep.Reading.Mentions.Times.Patterns;
using Sitrep.Reading.Mentions.Times.Values;
using Sitrep.Reading.Mentions.Words;
using Sitrep.Reading.Mentions.Words.Atoms;
using Sitrep.Reading.Mentions.Words.Lexica;

namespace Sitrep.Reading.Mentions.Times;

/// <summary>Finds time expressions and puts them on the calendar.</summary>
sealed class TimeFinder(TimeGrammar grammar, Passage passage, LocalDate? published)
{
    readonly TimeThread thread = new(published);
    readonly List<(TimeMatch Match, TimeValue Value)> here = [];

    public void Find(ICollection<Mention> found)
    {
        here.Clear();
        var values = new TimeValues(thread);
        for (var i = 0; i < passage.Count;)
        {
            if (grammar.At(passage, i) is not { } match || !IsTime(match))
            {
                i++;
                continue;
            }

            var value = values.Of(match, OutlookAt(match.First));
            here.Add((match, value));
            Tell(match, value);
            i = match.End;
        }

        Emit(found);
    }

    Outlook OutlookAt(int atom) =>
        Tenses.LooksAhead(passage, atom, grammar) ? Outlook.Ahead : Tenses.LooksBack(passage, atom, grammar) ? Outlook.Back : Outlook.Open;

    void Tell(TimeMatch match, TimeValue value)
    {
        if (value is { Precision: TimePrecision.Day or TimePrecision.Hour, Start: { } start } && value.Start == value.End && match.Pattern.Operation is not TimeOperation.Holiday)
        {
            thread.Tell(start);
        }
    }

    bool IsTime(TimeMatch match)
    {
        var parts = match.Parts;
        return match.Pattern.Operation switch
        {
            TimeOperation.Year => IsYear(match),
            TimeOperation.Calendar when parts is { Year: 0, Weekday: 0 } && match.End == match.First + 1 => passage[match.First].Length == 5 && IsOpened(match.First),
            TimeOperation.Month when match.End == match.First + 1 && (passage.Caseless || IsPartOfName(match.First)) => passage.Caseless && passage[match.First].Length > 5,
            TimeOperation.DayOfMonth when parts.Ordinal == 0 => !IsAboutThing(match.End),
            TimeOperation.Span or TimeOperation.Unit when match.End == match.First + 2 => passage[match.First + 1].Gap != Gap.Hyphen,
            TimeOperation.VagueDuration => !IsAge(match),
            TimeOperation.YearOld => false,
            TimeOperation.Duration => parts.Unit != "Q" && !(parts is { Unit: "S", Count: <= 1 } && !passage.TryHit(match.First, Topic.Number, out _)) && !passage.Has(match.End, NumberRole.Measure, out _) && !IsAge(match),
            _ => true,
        };
    }

    /// <summary>"Jan" of "Jan Kowalski".</summary>
    bool IsPartOfName(int first)
    {
        var (tokens, month) = (passage.Sentence.Tokens, passage[first].Token);
        return month + 1 < tokens.Length && tokens[month + 1] is { Head: var head, Relation: Relation.Flat } && head == month;
    }

    /// <summary>"the 12 pupils", "the 11th Division": a number or a name, no day.</summary>
    bool IsAboutThing(int end) => end < passage.Count && passage[end].Gap is Gap.Space or Gap.Hyphen
        && passage.TokenOf(end) is { Pos: PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Adj };

    bool IsOpened(int first) => first > 0 && (grammar.Since.Contains(passage[first - 1].Word) || grammar.To.Contains(passage[first - 1].Word) || grammar.Open.Contains(passage[first - 1].Word));

    bool IsYear(TimeMatch match)
    {
        var last = match.End - 1;
        if (match.End < passage.Count && passage[match.End].Gap is Gap.Space or Gap.Hyphen
            && (passage.TryHit(match.End, Topic.People, out _) || passage.TryHit(match.End, Topic.Equipment, out _) || passage.TryHit(match.End, Topic.Measure, out _)))
        {
            return false;
        }

        return !passage[last].IsNumber || match.Parts.Year is >= 1900 and <= 2049 && !passage.Has(match.First - 1, NumberRole.Label, out _)
            && (match.First == 0 || passage[match.First].Gap is not (Gap.Slash or Gap.None));
    }

    /// <summary>"a 12 year old" is an age.</summary>
    bool IsAge(TimeMatch match) => match.End < passage.Count && passage.TryHit(match.End - 1, Topic.Measure, out var hit) && hit.End > match.End;

    void Emit(ICollection<Mention> found)
    {
        for (var i = 0; i < here.Count; i++)
        {
            var (match, value) = here[i];
            var (first, end, since) = (match.First, match.End, IsSince(match.First) && !IsEnded(match.End));
            if (i + 1 < here.Count && TimeRanges.Join(passage, grammar, here[i], here[i + 1]) is { } joined)
            {
                (value, end, since) = (joined, here[i + 1].Match.End, true);
                i++;
            }

            passage.Times.Add((first, end));
            found.Add(new TimeMention(passage.SpanOf(first, end), match.Pattern.Rule, value.Type, value.Value, Range(value, since), since));
        }
    }

    /// <summary>"from 6am to 1pm" does not go on.</summary>
    bool IsEnded(int end) => end < passage.Count && passage[end].Gap == Gap.Space && grammar.To.Contains(passage[end].Word);

    bool IsSince(int first) => first > 0 && grammar.Since.Contains(passage[first - 1].Word);

    static TimeRange? Range(TimeValue value, bool since) => value.Start is null && value.End is null
        ? null
        : new(Border(value.Start), since && value.Value.IndexOf('/', StringComparison.Ordinal) < 0 ? null : Border(value.End), value.Precision);

    static DateOnly? Border(LocalDate? day) => day is { } d ? new DateOnly(d.Year, d.Month, d.Day) : null;
}
