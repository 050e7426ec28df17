using System.Collections.Concurrent;
using System.Collections.Immutable;
using Sitrep.Model;
using Sitrep.Model.Mentions;
using Sitrep.Packs;
using Sitrep.Reading.Mentions.Counts;
using Sitrep.Reading.Mentions.Words;

namespace Sitrep.Reading.Mentions;

/// <summary>Finds all mentions of a report: times, counts, actors, people, equipment, infrastructure, aid, means and operations.</summary>
/// <param name="packs">The mention packs, the actors and the languages' words.</param>
/// <param name="vague">Whose numbers words such as "dozens" stand for.</param>
public sealed class MentionFinder(PackSet packs, VagueNumbers vague = VagueNumbers.Reading)
{
    readonly ConcurrentDictionary<string, LanguageFinder> languages = new(StringComparer.Ordinal);

    /// <summary>Opens a language's packs ahead of its first report.</summary>
    public MentionFinder Prepare(string language)
    {
        Of(language);
        return this;
    }

    LanguageFinder Of(string language) => languages.GetOrAdd(language, code => new(packs, code, vague));

    /// <summary>All mentions, in the order of their spans. Mentions of different kinds may overlap.</summary>
    public ImmutableArray<Mention> Find(Report report, ImmutableArray<Sentence> sentences)
    {
        var finder = Of(report.Language);
        var found = new List<Mention>();
        finder.Find(new Passage(report, finder.Lexicon), sentences, found);
        found.Sort(static (a, b) => a.Span.CompareTo(b.Span));
        return [.. found];
    }

    /// <summary>The mentions with "we", "our forces" and "the enemy" by who speaks, for which the acts of saying must be known.</summary>
    public ImmutableArray<Mention> Voiced(Report report, ImmutableArray<Mention> mentions, ImmutableArray<SpeechMention> speeches) =>
        Of(report.Language).Sides.Apply(report, mentions, speeches);
}
