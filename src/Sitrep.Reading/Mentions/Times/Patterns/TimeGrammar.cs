using System.Collections.Immutable;
using Sitrep.Packs;
using Sitrep.Reading.Mentions.Counts;
using Sitrep.Reading.Mentions.Times.Values;
using Sitrep.Reading.Mentions.Words;
using Sitrep.Reading.Mentions.Words.Atoms;
using Sitrep.Reading.Mentions.Words.Lexica;

namespace Sitrep.Reading.Mentions.Times.Patterns;

/// <summary>A language's time patterns, indexed by how they begin.</summary>
sealed class TimeGrammar
{
    static readonly ImmutableArray<string> Tables = ["future", "infinitive", "undone", "ahead", "until", "putOff", "since"];
    readonly ImmutableArray<TimePattern> patterns;
    readonly Dictionary<int, List<TimePattern>> byWord = [];
    readonly List<TimePattern>?[] byWordNumber;

    /// <summary>Of those, the ones that may end after their first word.</summary>
    readonly List<TimePattern>?[] byWordNumberAlone;
    readonly List<TimePattern>?[] byClass = new List<TimePattern>?[Enum.GetValues<TimeClass>().Length];
    const uint Numeric = 1u << (int)TimeClass.Day | 1u << (int)TimeClass.Year | 1u << (int)TimeClass.Date | 1u << (int)TimeClass.Clock | 1u << (int)TimeClass.Decades | 1u << (int)TimeClass.Count;
    readonly HashSet<int> literals;
    readonly TimeMatcher matcher;
    readonly Lexicon lexicon;

    public TimeGrammar(PackNode dates, ImmutableArray<TimePattern> patterns, Lexicon lexicon)
    {
        (this.patterns, this.lexicon) = (patterns, lexicon);
        matcher = new(new Clocks(dates["clock"], lexicon), dates["dayFirst"]?.Text != "false");
        Future = Words(dates.TextsOf("future"));
        Infinitive = Words(dates.TextsOf("infinitive"));
        (Undone, Until, PutOff) = (Words(dates.TextsOf("undone")), Words(dates.TextsOf("until")), Words(dates.TextsOf("putOff")));
        Ahead = [.. dates.TextsOf("ahead").Select(text => Letters.Split(text).Select(w => lexicon.WordOf(w)).ToImmutableArray())];
        Since = Words(dates.TextsOf("since"));
        Open = Words(dates["ranges"]?.TextsOf("open") ?? []);
        To = Words(dates["ranges"]?.TextsOf("to") ?? []);
        foreach (var pattern in patterns)
        {
            foreach (var item in pattern.Items)
            {
                item.Numbers = [.. item.Words.Select(w => w.Select(x => lexicon.WordOf(x)).ToImmutableArray())];
            }

            Index(pattern);
        }

        byWordNumberAlone = new List<TimePattern>?[byWord.Keys.DefaultIfEmpty().Max() + 1];
        byWordNumber = new List<TimePattern>?[byWord.Keys.DefaultIfEmpty().Max() + 1];
        foreach (var (word, list) in byWord)
        {
            byWordNumber[word] = word == 0 ? null : list;
            byWordNumberAlone[word] = word == 0 || list.TrueForAll(p => p.Second != 0) ? null : [.. list.Where(p => p.Second == 0)];
        }

        literals = [.. patterns.SelectMany(p => p.Items).SelectMany(i => i.Numbers).Where(n => n.Length > 0).Select(n => n[0])];
    }

    public HashSet<int> Future { get; }
    public HashSet<int> Infinitive { get; }
    public HashSet<int> Undone { get; }
    public HashSet<int> Until { get; }
    public HashSet<int> PutOff { get; }
    public ImmutableArray<ImmutableArray<int>> Ahead { get; }
    public HashSet<int> Since { get; }
    public HashSet<int> Open { get; }
    public HashSet<int> To { get; }

    public static IEnumerable<string> OtherWords(PackNode dates, IEnumerable<TimePattern> patterns) =>
        TimePatternReader.Literals(patterns).Concat(Clocks.Words(dates["clock"]))
            .Concat(Tables.Select(name => dates.TextsOf(name)).Append(dates["ranges"]?.TextsOf("open") ?? []).Append(dates["ranges"]?.TextsOf("to") ?? [])
                .SelectMany(texts => texts.SelectMany(Letters.Split)));

    /// <summary>The longest pattern that matches at an atom; of equals the first in the pack.</summary>
    public TimeMatch? At(Passage passage, int at)
    {
        var hit = passage.FirstHit(at);
        var literal = passage[at].Word < byWordNumber.Length ? byWordNumber[passage[at].Word] : null;
        if (literal is null && !passage[at].IsNumber && (hit == passage.Hits.Count || passage.Hits[hit].First != at))
        {
            return null;
        }

        TimeMatch? best = null;
        var next = Bits(passage, at + 1);
        if (literal is not null)
        {
            best = Longest(passage, next == 0 ? byWordNumberAlone[passage[at].Word] : literal, at, next, best);
        }

        if (passage[at].IsNumber)
        {
            foreach (var kind in (ReadOnlySpan<TimeClass>)[TimeClass.Day, TimeClass.Year, TimeClass.Decades, TimeClass.Date, TimeClass.Clock])
            {
                best = Longest(passage, byClass[(int)kind], at, uint.MaxValue, best);
            }
        }

        if (passage[at].IsNumber || passage.TryHit(at, Topic.Number, out _) || passage.Has(at, NumberRole.Article, out _))
        {
            best = HasUnit(passage, at) ? Longest(passage, byClass[(int)TimeClass.Count], at, uint.MaxValue, best) : best;
            best = !passage[at].IsNumber ? Longest(passage, byClass[(int)TimeClass.Year], at, uint.MaxValue, best) : best;
        }

        for (var i = passage.FirstHit(at); i < passage.Hits.Count && passage.Hits[i].First == at; i++)
        {
            if (passage.Hits[i].Entry.Meaning is TimeWord word)
            {
                best = Longest(passage, byClass[(int)word.Class], at, uint.MaxValue, best);
            }
        }

        return best;
    }

    /// <summary>The classes that may begin at an atom, as bits.</summary>
    uint Bits(Passage passage, int at)
    {
        if (at >= passage.Count)
        {
            return 0;
        }

        var bits = literals.Contains(passage[at].Word) ? 1u << (int)TimeClass.Literal : 0;
        if (passage[at].IsNumber)
        {
            bits |= Numeric;
        }

        for (var i = passage.FirstHit(at); i < passage.Hits.Count && passage.Hits[i].First == at; i++)
        {
            bits |= passage.Hits[i].Entry.Meaning switch
            {
                TimeWord word => 1u << (int)word.Class,
                NumberMeaning => Numeric,
                _ => 0,
            };
        }

        return bits;
    }

    static bool HasUnit(Passage passage, int at)
    {
        for (var i = at + 1; i < passage.Count && i < at + 7; i++)
        {
            if (passage.TryHit(i, Topic.Time, out _))
            {
                return true;
            }
        }

        return false;
    }

    TimeMatch? Longest(Passage passage, List<TimePattern>? tried, int at, uint next, TimeMatch? best)
    {
        foreach (var pattern in tried ?? [])
        {
            if (pattern.Second != 0 && (pattern.Second & next) == 0)
            {
                continue;
            }

            var end = matcher.Match(passage, pattern, at, out var parts);
            if (end > at && (best is not { } b || end > b.End) && Follows(passage, pattern, at))
            {
                best = new(at, end, pattern, parts);
            }
        }

        return best;
    }

    bool Follows(Passage passage, TimePattern pattern, int at)
    {
        if (pattern.After.IsEmpty)
        {
            return true;
        }

        foreach (var word in pattern.After)
        {
            if (at > 0 && passage[at - 1].Word != 0 && passage[at - 1].Word == lexicon.WordOf(word))
            {
                return true;
            }
        }

        return false;
    }

    void Index(TimePattern pattern)
    {
        foreach (var item in pattern.Items)
        {
            if (item.Class == TimeClass.Literal)
            {
                foreach (var words in item.Numbers)
                {
                    Add(byWord.TryGetValue(words[0], out var list) ? list : byWord[words[0]] = [], pattern);
                }
            }
            else
            {
                Add(byClass[(int)item.Class] ??= [], pattern);
            }

            if (!item.Optional)
            {
                return;
            }
        }
    }

    static void Add(List<TimePattern> list, TimePattern pattern)
    {
        if (!list.Contains(pattern))
        {
            list.Add(pattern);
        }
    }

    HashSet<int> Words(IEnumerable<string> texts) => [.. texts.SelectMany(Letters.Split).Select(w => lexicon.WordOf(w)).Where(w => w != 0)];
}
