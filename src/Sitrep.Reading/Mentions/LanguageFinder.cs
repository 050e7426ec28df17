using System.Collections.Immutable;
using Sitrep.Model;
using Sitrep.Model.Mentions;
using Sitrep.Packs;
using Sitrep.Reading.Mentions.Actors;
using Sitrep.Reading.Mentions.Actors.Nations;
using Sitrep.Reading.Mentions.Actors.References;
using Sitrep.Reading.Mentions.Counts;
using Sitrep.Reading.Mentions.People;
using Sitrep.Reading.Mentions.Things;
using Sitrep.Reading.Mentions.Times;
using Sitrep.Reading.Mentions.Times.Patterns;
using Sitrep.Reading.Mentions.Words;
using Sitrep.Reading.Mentions.Words.Lexica;

namespace Sitrep.Reading.Mentions;

/// <summary>One language's lexicon and finders.</summary>
sealed class LanguageFinder
{
    public LanguageFinder(PackSet packs, string code, VagueNumbers vague)
    {
        var folder = $"languages/{LanguageFolder.Of(code)}/";
        var inflection = new Inflection(packs.Find($"{folder}inflection.yaml")?["plural"]);
        var numbers = packs.Find($"{folder}numbers.yaml");
        var more = new List<LexiconEntry>();
        if (numbers is not null)
        {
            more.AddRange(NumberWords.Read(numbers, vague));
        }

        List<LexiconEntry> actors = [.. ActorWords.Read(packs, code)];
        more.AddRange(actors);
        var dates = packs.Find($"{folder}dates.yaml");
        var patterns = dates is null ? [] : TimePatternReader.Patterns(dates);
        more.AddRange(dates is null ? [] : TimePatternReader.Words(dates));
        Lexicon = PackedLexicon.Read(packs, code, inflection, more, dates is null ? [] : TimeGrammar.OtherWords(dates, patterns));
        Sides = new(Lexicon, actors.Select(e => e.Meaning).OfType<Actor>().Where(a => a.Id is not null).DistinctBy(a => a.Id).ToDictionary(a => a.Id!, StringComparer.Ordinal));
        times = dates is null ? null : new(dates, patterns, Lexicon);
    }

    readonly TimeGrammar? times;

    public Lexicon Lexicon { get; }

    /// <summary>Knows whose "our forces" and "the enemy" are.</summary>
    public SpokenSides Sides { get; }

    public void Find(Passage passage, ImmutableArray<Sentence> sentences, List<Mention> found)
    {
        var hasCase = HasCase(passage.Text);
        var actors = new ActorFinder(passage, new ActorThread { Speaker = Publisher(passage.Report) });
        var persons = new PersonFinder(passage);
        var equipment = new EquipmentFinder(passage);
        var clock = times is null ? null : new TimeFinder(times, passage, Day(passage.Report.Published));
        foreach (var sentence in sentences)
        {
            passage.Read(sentence, hasCase);
            clock?.Find(found);
            CountFinder.Find(passage, found);
            PeopleFinder.Find(passage, found);
            equipment.Find(found);
            InfrastructureFinder.Find(passage, found);
            RoadNumbers.Find(passage, found);
            AidFinder.Find(passage, found);
            MeansFinder.Find(passage, found);
            actors.Find(found);
            persons.Find(actors.Spans, found);
            Nationalities.Find(passage, found);
            OperationFinder.Find(passage, found);
        }
    }

    ActorSpan? Publisher(Report report) => Sides.Publisher(report) is { } actor
        ? new ActorSpan(0, 0, "publisher", actor.Name, actor, actor.Kind, actor.Country, actor.Armed) : null;

    static NodaTime.LocalDate? Day(Publication? published) =>
        published is { Day: var day } ? new NodaTime.LocalDate(day.Year, day.Month, day.Day) : null;

    static bool HasCase(string text)
    {
        var (upper, lower) = (0, 0);
        foreach (var c in text)
        {
            upper += char.IsUpper(c) ? 1 : 0;
            lower += char.IsLower(c) ? 1 : 0;
        }

        return upper > 0 && lower > 0;
    }
}
