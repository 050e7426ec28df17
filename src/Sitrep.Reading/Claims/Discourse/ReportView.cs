using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Sitrep.Model;
using Sitrep.Model.Mentions;
using Sitrep.Reading.Speech;
using Sitrep.Reading.Trees;

namespace Sitrep.Reading.Claims.Discourse;

/// <summary>A report's trees with its mentions put on them: what every later step of the claim reader looks things up in.</summary>
public sealed class ReportView
{
    readonly ImmutableArray<Located>[] bySentence;
    readonly List<SpeechMention>?[] speaking;

    public ReportView(Report report, ImmutableArray<Sentence> sentences, ImmutableArray<Tree> trees, ImmutableArray<Mention> mentions)
    {
        Report = report;
        Trees = trees;
        Located = [.. mentions.Select(Locate)];
        bySentence = BySentence();
        Speeches = [.. mentions.OfType<SpeechMention>()];
        speaking = new List<SpeechMention>?[sentences.Length];
        foreach (var speech in Speeches)
        {
            foreach (var words in speech.Source.AddRange(speech.Cue))
            {
                Put(speech, words);
            }
        }

        Voices = new(sentences, Speeches);
        Context = new(this);
    }

    public Report Report { get; }
    public string Text => Report.Text;
    public ImmutableArray<Tree> Trees { get; }
    public ImmutableArray<Located> Located { get; }
    public ReportContext Context { get; }

    /// <summary>Who vouches for what words.</summary>
    public Voices Voices { get; }

    /// <summary>The acts of saying of the report.</summary>
    public ImmutableArray<SpeechMention> Speeches { get; }

    public ImmutableArray<Located> In(int sentence) => sentence >= 0 && sentence < bySentence.Length ? bySentence[sentence] : [];

    /// <summary>The acts of saying whose source or cue stands in a sentence, in the order of <see cref="Speeches"/>.</summary>
    public ReadOnlySpan<SpeechMention> SpeakingIn(int sentence) => sentence >= 0 && sentence < speaking.Length ? CollectionsMarshal.AsSpan(speaking[sentence]) : [];

    /// <summary>The mention of a kind that a token heads, or that covers it; null when there is none.</summary>
    public T? At<T>(int sentence, int token) where T : Mention
    {
        T? covering = null;
        var span = Trees[sentence][token].Span;
        foreach (var located in In(sentence))
        {
            if (located.Mention is T mention)
            {
                if (located.Token == token)
                {
                    return mention;
                }

                if (mention.Span.Contains(span) && (covering is null || mention.Span.Length < covering.Span.Length))
                {
                    covering = mention;
                }
            }
        }

        return covering;
    }

    /// <summary>The first mention of a kind within a span of a sentence.</summary>
    public T? Within<T>(int sentence, Span span) where T : Mention
    {
        foreach (var located in In(sentence))
        {
            if (located.Mention is T mention && span.Contains(mention.Span))
            {
                return mention;
            }
        }

        return null;
    }

    /// <summary>What is looked up of each sentence, in the order of the text.</summary>
    ImmutableArray<Located>[] BySentence()
    {
        var numbers = new int[Trees.Length];
        foreach (ref readonly var located in Located.AsSpan())
        {
            if (IsLookedUp(located))
            {
                numbers[located.Sentence]++;
            }
        }

        var lists = Array.ConvertAll(numbers, number => number == 0 ? [] : new Located[number]);
        Array.Clear(numbers);
        foreach (ref readonly var located in Located.AsSpan())
        {
            if (IsLookedUp(located))
            {
                lists[located.Sentence][numbers[located.Sentence]++] = located;
            }
        }

        return Array.ConvertAll(lists, ImmutableCollectionsMarshal.AsImmutableArray);
    }

    static bool IsLookedUp(in Located located) => located.Sentence >= 0 && located.Mention is not (NationalityMention or PronounMention);

    void Put(SpeechMention speech, Span words)
    {
        for (var sentence = FirstAt(words.Start); sentence < Trees.Length && Trees[sentence].Sentence.Span.Start < words.End; sentence++)
        {
            var there = speaking[sentence] ??= [];
            if (there.Count == 0 || !ReferenceEquals(there[^1], speech))
            {
                there.Add(speech);
            }
        }
    }

    /// <summary>The first sentence that ends after an offset; their number when there is none.</summary>
    public int FirstAt(int offset)
    {
        int low = 0, high = Trees.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Trees[middle].Sentence.Span.End <= offset ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    Located Locate(Mention mention)
    {
        var low = FirstAt(mention.Span.Start);
        var sentence = low < Trees.Length && Trees[low].Sentence.Span.Overlaps(mention.Span) ? low : -1;
        return new(mention, sentence, sentence < 0 ? -1 : Trees[sentence].HeadOf(mention.Span));
    }
}
