using System.Collections.Immutable;
using Sitrep.Model;
using Sitrep.Model.Mentions;
using Sitrep.Packs;
using Sitrep.Reading.Claims.Discourse;
using Sitrep.Reading.Claims.Frames;
using Sitrep.Reading.Claims.Phrasing;

namespace Sitrep.Reading.Claims.Drafts;

/// <summary>
/// Proposes what list lines tell: an introduction ("Enemy losses since Monday:") gives the action, each line a thing and its number.
/// </summary>
public sealed class ListProposer
{
    const int MostLines = 60;
    const int LongestLine = 24;
    readonly ImmutableArray<(Frame Frame, CueSet Cues)> lists;
    readonly CueSet any;

    /// <exception cref="InvalidDataException">A key of the file is no type/action.</exception>
    public ListProposer(PackNode file)
    {
        lists = [.. file.Entries.Select(e => (FrameOf(e.Key), new CueSet(e.Value.Texts)))];
        any = new(file.Entries.SelectMany(e => e.Value.Texts));
    }

    public void Propose(ReportView view, Fitting fitting, List<Draft> drafts)
    {
        HashSet<(int, int)>? taken = null;
        for (var sentence = 0; sentence + 1 < view.Trees.Length; sentence++)
        {
            if (!Introduces(view, sentence) || !any.StandIn(view.Trees[sentence]))
            {
                continue;
            }

            foreach (var (frame, cues) in lists)
            {
                if (cues.StandIn(view.Trees[sentence]))
                {
                    taken ??= drafts.Where(d => d.Core is not null).Select(d => (d.Core!.Value.Sentence, d.Core.Value.Token)).ToHashSet();
                    ProposeLines(view, fitting, frame, sentence + 1, taken, drafts);
                }
            }
        }
    }

    static void ProposeLines(ReportView view, Fitting fitting, Frame frame, int first, HashSet<(int, int)> taken, List<Draft> drafts)
    {
        for (var sentence = first; sentence < view.Trees.Length && sentence < first + MostLines && IsLine(view, sentence); sentence++)
        {
            foreach (var located in view.In(sentence).Where(l => l.Token >= 0))
            {
                if (fitting.Fit(frame.Core, sentence, located.Token, new("list", located.Token), 0) is { Fit: Fit.Exact } core
                    && !taken.Contains((sentence, core.Token)) && Add(view, frame, core, drafts))
                {
                    taken.Add((sentence, core.Token));
                }
            }
        }
    }

    /// <summary>One draft for the total, one for the increment in brackets.</summary>
    static bool Add(ReportView view, Frame frame, Argument core, List<Draft> drafts)
    {
        var before = drafts.Count;
        var trigger = new Trigger(new(frame, [], null), core.Sentence, core.Token, core.Token, core.Token);
        foreach (var number in NumbersAfter(view, core))
        {
            drafts.Add(new(trigger, core with { Count = number.Count }, [], core.Span.To(number.Span), number.Increment ? "increment" : "list"));
        }

        if (core.Count is not null)
        {
            drafts.Add(new(trigger, core, [], core.Span, "list"));
        }

        return drafts.Count > before;
    }

    static IEnumerable<CountMention> NumbersAfter(ReportView view, Argument core) => core.Count is not null
        ? view.In(core.Sentence).Select(l => l.Mention).OfType<CountMention>().Where(n => n.Increment && n.Span.Start >= core.Span.End)
        : view.In(core.Sentence).Select(l => l.Mention).OfType<CountMention>().Where(n => n.Unit is null && n.Span.Start >= core.Span.End);

    /// <summary>A line that ends in a colon, or a heading without a verb.</summary>
    static bool Introduces(ReportView view, int sentence)
    {
        var tree = view.Trees[sentence];
        return tree.Count > 0 && (tree.Form(tree.Count - 1) is ":" || IsLine(view, sentence + 1));
    }

    static bool IsLine(ReportView view, int sentence)
    {
        var tree = view.Trees[sentence];
        var before = tree.Sentence.Span.Start - 1;
        return tree.Count is > 0 and <= LongestLine && before >= 0 && StartsLine(view.Text, before)
            && (tree[0].Pos is PartOfSpeech.Punct or PartOfSpeech.Num or PartOfSpeech.Sym or PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.X or PartOfSpeech.Adj
                or PartOfSpeech.Det or PartOfSpeech.Adv || IsCounted(view, sentence));
    }

    /// <summary>A short line with a number is an item, whatever its first word is taken for.</summary>
    static bool IsCounted(ReportView view, int sentence)
    {
        foreach (var located in view.In(sentence))
        {
            if (located.Mention is CountMention)
            {
                return true;
            }
        }

        return false;
    }

    static bool StartsLine(string text, int at)
    {
        for (; at >= 0 && text[at] != '\n'; at--)
        {
            if (char.IsLetterOrDigit(text[at]))
            {
                return false;
            }
        }

        return true;
    }

    static Frame FrameOf(string key)
    {
        var slash = key.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0 || !Enum.TryParse<ClaimType>(key[..slash], ignoreCase: true, out var type))
        {
            throw new InvalidDataException($"incidents/lists: '{key}' is no type/action. Write, say, equipment/destroyed.");
        }

        var core = type switch
        {
            ClaimType.Casualty or ClaimType.Displacement => CoreKind.People,
            ClaimType.Equipment => CoreKind.Equipment,
            ClaimType.Infrastructure => CoreKind.Infrastructure,
            ClaimType.Humanitarian => CoreKind.Aid,
            _ => CoreKind.Place,
        };
        return new($"{key}:list", type, key[(slash + 1)..], core, ["list"], []);
    }
}
