using Sitrep.Model;
using Sitrep.Reading.Speech.Cues;
using Sitrep.Reading.Speech.Naming;
using Sitrep.Reading.Speech.Trees;

namespace Sitrep.Reading.Speech.Acts;

/// <summary>
/// Forms of print that name a source without a verb: "Ministry: 12 killed", a headline's tail "… - army", "(source: the ministry)". They are
/// believed only when the words can name a voice.
/// </summary>
internal sealed class PressForms(VoiceWords voices, MentionIndex mentions, CueSense sense)
{
    const int LongestLabel = 9;
    const int LongestTail = 5;

    public void Read(Branches tree, List<SpokenAct> acts)
    {
        if (tree.Count < 3)
        {
            return;
        }

        Label(tree, acts);
        Tail(tree, acts);
        Bracket(tree, acts);
    }

    /// <summary>"Ministry: 12 killed" at the start of a sentence; the content goes on to the end of the line.</summary>
    void Label(Branches tree, List<SpokenAct> acts)
    {
        for (var colon = 1; colon < Math.Min(LongestLabel, tree.Count - 1); colon++)
        {
            if (tree[colon].Pos == PartOfSpeech.Verb)
            {
                return;
            }

            if (tree.Form(colon) is ":")
            {
                var first = 0;
                while (first < colon && tree[first].Pos is PartOfSpeech.Punct or PartOfSpeech.Sym or PartOfSpeech.Num && first < colon)
                {
                    first++;
                }

                if (IsLabel(tree, first, colon))
                {
                    Add(tree, acts, (first, colon - 1), colon, new(tree[colon + 1].Span.Start, LineEnd(tree)));
                }

                return;
            }
        }
    }

    /// <summary>A name and nothing else: no preposition opens it, no comma or number stands in it, and it is no heading's noun.</summary>
    bool IsLabel(Branches tree, int first, int colon)
    {
        for (var t = first; t < colon; t++)
        {
            if (tree[t].Pos is PartOfSpeech.Num or PartOfSpeech.Punct && tree.Form(t) is not ("-" or "'" or "’") || t == first && tree[t].Pos is PartOfSpeech.Adp or PartOfSpeech.Part)
            {
                return false;
            }
        }

        var shouted = colon - first > 1 && tree.SpanOf(first, colon - 1).In(tree.Text).IndexOfAnyInRange('a', 'z') < 0;
        return first < colon && !shouted && !voices.Heads(tree.Form(colon - 1).ToString());
    }

    /// <summary>"12 killed in clashes - ministry" at the end of a line without a full stop.</summary>
    void Tail(Branches tree, List<SpokenAct> acts)
    {
        for (var dash = tree.Count - 2; dash > Math.Max(1, tree.Count - 2 - LongestTail); dash--)
        {
            if (tree[dash].Pos is PartOfSpeech.Verb or PartOfSpeech.Adp || tree[^1].Pos == PartOfSpeech.Punct)
            {
                return;
            }

            if (tree.Form(dash) is "-" or "–" or "—")
            {
                Add(tree, acts, (dash + 1, tree.Count - 1), dash, tree.SpanOf(0, dash - 1));
                return;
            }
        }
    }

    /// <summary>"(source: the ministry)", "[Source: …]".</summary>
    void Bracket(Branches tree, List<SpokenAct> acts)
    {
        for (var open = 0; open + 3 < tree.Count; open++)
        {
            if (tree.Form(open) is not ("(" or "[") || !voices.Labels(tree.Form(open + 1).ToString()))
            {
                continue;
            }

            var first = tree.Form(open + 2) is ":" ? open + 3 : open + 2;
            var last = first;
            while (last + 1 < tree.Count && tree.Form(last + 1) is not (")" or "]"))
            {
                last++;
            }

            Add(tree, acts, (first, last), open + 1, open > 0 ? tree.SpanOf(0, open - 1) : LineBefore(tree));
        }
    }

    void Add(Branches tree, List<SpokenAct> acts, (int First, int Last) source, int cue, Span content)
    {
        if (content.IsEmpty || source.First > source.Last || source.Last >= tree.Count || Head(tree, source) is not (>= 0 and var head))
        {
            return;
        }

        var act = new SpokenAct(tree, -1, sense, sense.Rule) { CueSpan = tree[cue].Span, Source = source, SourceHead = head };
        act.Content.Add(content);
        acts.Add(act);
    }

    /// <summary>The word of the phrase that can name a voice and that its other words hang on; -1 when it names none.</summary>
    int Head(Branches tree, (int First, int Last) phrase)
    {
        for (var t = phrase.Last; t >= phrase.First; t--)
        {
            var inside = tree.Head(t) >= phrase.First && tree.Head(t) <= phrase.Last;
            if (!inside && tree[t].Pos is PartOfSpeech.Noun or PartOfSpeech.Propn && !inside
                && (voices.MaySpeak(tree[t].Lemma) || voices.MaySpeak(tree.Form(t).ToString()) || mentions.ActorAt(tree[t].Span) is not null
                    || mentions.PersonAt(tree[t].Span) is not null))
            {
                return t;
            }
        }

        return -1;
    }

    static int LineEnd(Branches tree)
    {
        var end = tree.Text.IndexOf('\n', tree.Sentence.Span.End - 1);
        return end < 0 ? tree.Text.Length : end;
    }

    static Span LineBefore(Branches tree)
    {
        var end = tree.Text.AsSpan(0, tree.Sentence.Span.Start).TrimEnd().Length;
        return new(end == 0 ? 0 : tree.Text.LastIndexOf('\n', end - 1) + 1, end);
    }
}
