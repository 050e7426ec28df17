using System.Runtime.InteropServices;
using Sitrep.Geography;
using Sitrep.Model;
using Sitrep.Packs.Weights;
using Sitrep.Reading.Mentions.Places.Text;

namespace Sitrep.Reading.Mentions.Places;

/// <summary>One report while its places are found: its words, and what it says elsewhere of a word.</summary>
sealed class Scene
{
    readonly Dictionary<Feature, WordUse> uses = [];

    public Scene(Report report, List<Word> words, Gazetteer gazetteer, PlaceWords lexicon)
    {
        (Text, Words, Gazetteer, Lexicon, Language) = (report.Text, words, gazetteer, lexicon, report.Language);
        Caseless = words.Count > 0 && words.TrueForAll(w => (w.Shape & WordShape.Capital) == 0);
        for (var i = 0; i < words.Count; i++)
        {
            Note(i);
        }
    }

    public string Text { get; }
    public string Language { get; }
    public List<Word> Words { get; }
    public Gazetteer Gazetteer { get; }
    public PlaceWords Lexicon { get; }

    /// <summary>True when the text is written without capitals, so that case tells nothing.</summary>
    public bool Caseless { get; }

    public Span SpanOf(int first, int last) => Words[first].Span.To(Words[last].Span);

    public ReadOnlySpan<char> Form(int first, int last) => SpanOf(first, last).In(Text);

    /// <summary>How the report uses a capitalised word in all its places.</summary>
    public WordUse UseOf(Feature lower) => uses.GetValueOrDefault(lower);

    void Note(int i)
    {
        var word = Words[i];
        if (!word.IsNamelike)
        {
            if (!Caseless && word.Span.Length > 3)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(uses, word.Lower, out _).Lower++;
            }

            return;
        }

        ref var use = ref CollectionsMarshal.GetValueRefOrAddDefault(uses, word.Lower, out _);
        use.Capital++;
        if (i == 0 || word.Gap is not (Gap.Space or Gap.Hyphen))
        {
            return;
        }

        var before = Words[i - 1];
        use.AfterPreposition += before.Is(WordClass.Locative) && !before.IsNamelike ? 1 : 0;
        use.AfterPerson += before.IsNamelike && before.Is(WordClass.GivenName | WordClass.Title) ? 1 : 0;
    }
}
