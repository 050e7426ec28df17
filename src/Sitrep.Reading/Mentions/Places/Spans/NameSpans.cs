using Sitrep.Model;
using Sitrep.Reading.Mentions.Places.Text;

namespace Sitrep.Reading.Mentions.Places.Spans;

/// <summary>
/// Proposes stretches of words as names: within each run of capitalised words every stretch that the gazetteer knows, and for
/// names that it does not know, the run itself and its parts at connectors and kind words.
/// </summary>
static class NameSpans
{
    const int LongestName = 6, LongestRun = 14;

    public static List<NameSpan> Propose(Scene scene)
    {
        var spans = new List<NameSpan>();
        for (var i = 0; i < scene.Words.Count;)
        {
            if (!Begins(scene, i))
            {
                i++;
                continue;
            }

            var last = RunEnd(scene, i);
            ProposeIn(scene, i, last, spans);
            i = last + 1;
        }

        return spans;
    }

    static bool Begins(Scene scene, int i) => (scene.Words[i].IsNamelike && !Digits(scene, i))
        || (IsArticle(scene, i) && i + 1 < scene.Words.Count && scene.Words[i + 1] is { Gap: Gap.Hyphen, IsNamelike: true });

    static bool IsArticle(Scene scene, int i) => scene.Words[i].Is(WordClass.Connector) && scene.Words[i].Span.Length <= 3;

    static bool Digits(Scene scene, int i) => (scene.Words[i].Shape & WordShape.Digits) != 0;

    static bool Continues(Scene scene, int i) => i < scene.Words.Count
        && (scene.Words[i].Gap is Gap.Space or Gap.Hyphen
            || (scene.Words[i].Gap == Gap.Stop && (scene.Words[i - 1].Shape & WordShape.Abbreviated) != 0));

    /// <summary>The last word of the run: capitalised words, short numbers, and connectors that another capitalised word follows.</summary>
    static int RunEnd(Scene scene, int first)
    {
        var last = first;
        for (var i = first + 1; Continues(scene, i) && i - first < LongestRun;)
        {
            var ahead = i;
            while (ahead - i < 2 && !scene.Words[ahead].IsNamelike && scene.Words[ahead].Is(WordClass.Connector) && Continues(scene, ahead + 1))
            {
                ahead++;
            }

            if ((scene.Words[last].Shape & WordShape.Possessive) != 0 || !(scene.Words[ahead].IsNamelike || (ahead == i && IsNumber(scene, i))))
            {
                break;
            }

            last = ahead;
            i = ahead + 1;
        }

        return last;
    }

    static bool IsNumber(Scene scene, int i) => Digits(scene, i) && scene.Words[i].Span.Length <= 3;

    static void ProposeIn(Scene scene, int runFirst, int runLast, List<NameSpan> spans)
    {
        for (var first = runFirst; first <= runLast; first++)
        {
            if (!Begins(scene, first))
            {
                continue;
            }

            for (var last = first; last <= Math.Min(runLast, first + LongestName - 1); last++)
            {
                if ((!scene.Words[last].IsNamelike && !Digits(scene, last)) || IsPeople(scene, first, last) || NamesThing(scene, last))
                {
                    continue;
                }

                var known = scene.Gazetteer.Knows(scene.Form(first, last));
                if (known || MayBeUnknown(scene, first, last, runFirst, runLast))
                {
                    spans.Add(new(first, last, runFirst, runLast, known));
                }
            }
        }
    }

    /// <summary>A people ("Syrian") is no place.</summary>
    static bool IsPeople(Scene scene, int first, int last) => first == last && scene.Words[first].Is(WordClass.People);

    /// <summary>"Paris Agreement": the place in the name of a thing is not meant.</summary>
    static bool NamesThing(Scene scene, int last) => last + 1 < scene.Words.Count && scene.Words[last + 1] is { Gap: Gap.Space, IsNamelike: true } next && next.Is(WordClass.Thing);

    /// <summary>A name that no gazetteer has begins and ends where its run does, at a connector, or beside a word for a kind, person or title.</summary>
    static bool MayBeUnknown(Scene scene, int first, int last, int runFirst, int runLast) => !scene.Caseless
        && (scene.Words[first].Shape & WordShape.Caseless) == 0
        && (first == runFirst || Parts(scene, first - 1) || (first == runFirst + 1 && scene.Words[runFirst].Gap == Gap.Break))
        && (last == runLast || Parts(scene, last + 1))
        && !(first == last && IsCommonStart(scene, first));

    /// <summary>"Food was handed out": a lone word that begins a sentence has its capital from there; the grammar must hold it for a name.</summary>
    static bool IsCommonStart(Scene scene, int i) =>
        scene.Words[i].Gap is Gap.Break or Gap.Stop && scene.Words[i].Pos is not (PartOfSpeech.Propn or PartOfSpeech.X);

    static bool Parts(Scene scene, int i) => !scene.Words[i].IsNamelike
        || scene.Words[i].Is(WordClass.Kind | WordClass.Title | WordClass.GivenName | WordClass.Locative | WordClass.Organisation | WordClass.People);
}
