using System.Collections.Immutable;
using Sitrep.Model;
using Sitrep.Reading.Speech.Acts;
using Sitrep.Reading.Speech.Trees;

namespace Sitrep.Reading.Speech.Quoting;

/// <summary>Gives the lines after "the ministry said in a statement:" to the voice that announces them: the next paragraph, or the list.</summary>
internal static class Announced
{
    public static void Attach(string text, ImmutableArray<Sentence> sentences, List<SpokenAct> acts)
    {
        for (var a = 0; a < acts.Count; a++)
        {
            var (act, sentence) = (acts[a], acts[a].Tree.Sentence.Span);
            var last = a + 1 == acts.Count || acts[a + 1].Tree != act.Tree;
            if (last && act.Sense.Vouches && act.Cue >= 0 && !act.Content.Exists(c => c.Start >= act.CueSpan.End)
                && EndsInColon(text, sentence) && Lines(text, sentence.End, sentences) is { IsEmpty: false } lines)
            {
                act.Content.Add(lines);
            }
        }
    }

    static bool EndsInColon(string text, Span sentence) => sentence.In(text).TrimEnd().EndsWith(":", StringComparison.Ordinal);

    static Span Lines(string text, int from, ImmutableArray<Sentence> sentences)
    {
        var start = from;
        while (start < text.Length && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        var end = LineEnd(text, start);
        while (IsListed(text, start) && end < text.Length && IsListed(text, end + 1))
        {
            end = LineEnd(text, end + 1);
        }

        var next = Sorted.FirstEndingAfter(sentences, from);
        return next < sentences.Length && sentences[next].Span.Start < end ? new(start, end) : default;
    }

    static int LineEnd(string text, int from) => from >= text.Length || text.IndexOf('\n', from) is not (>= 0 and var end) ? text.Length : end;

    static bool IsListed(string text, int line) =>
        line < text.Length && (text[line] is '-' or '–' or '•' or '*' or '·' || char.IsAsciiDigit(text[line]));
}
