using System.Runtime.InteropServices;
using Sitrep.Model.Mentions;
using Sitrep.Packs.Weights;
using Sitrep.Reading.Claims.Discourse;
using Sitrep.Reading.Claims.Drafts;

namespace Sitrep.Reading.Claims.Judging;

/// <summary>For each draft, the highest score of those before it, and of those after it, that tell the same action of the same thing.</summary>
sealed class SameThing
{
    const int ShortName = 128;

    readonly float[] before, after;

    /// <param name="scores">Log-odds of each draft.</param>
    public SameThing(ReportView view, IReadOnlyList<Draft> drafts, float[] scores)
    {
        (before, after) = (new float[scores.Length], new float[scores.Length]);
        var (numbers, groupOf) = (new Dictionary<ulong, int>(scores.Length), new int[scores.Length]);
        for (var draft = 0; draft < scores.Length; draft++)
        {
            ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(numbers, KeyOf(view, drafts[draft]), out var known);
            number = known ? number : numbers.Count - 1;
            groupOf[draft] = number;
        }

        var highest = new float[numbers.Count];
        Array.Fill(highest, GroupTotal.Nobody);
        for (var draft = 0; draft < scores.Length; draft++)
        {
            Take(draft, before);
        }

        Array.Fill(highest, GroupTotal.Nobody);
        for (var draft = scores.Length - 1; draft >= 0; draft--)
        {
            Take(draft, after);
        }

        void Take(int draft, float[] beside)
        {
            ref var soFar = ref highest[groupOf[draft]];
            beside[draft] = soFar;
            soFar = Math.Max(soFar, scores[draft]);
        }
    }

    /// <summary>Before and after; nobody's where there is none.</summary>
    public (float Before, float After) Of(int draft) => (before[draft], after[draft]);

    /// <summary>The hash of an action and what it is about, whatever the case of its letters. Drafts about nothing are never asked for.</summary>
    static ulong KeyOf(ReportView view, Draft draft) => Sign.CodeOf(ThingOf(view, draft.Core), Sign.CodeOf(draft.Frame.TypeSign.Code, draft.Frame.ActionSign.Code));

    static ulong ThingOf(ReportView view, Argument? thing) => thing switch
    {
        null => 0,
        { Mention: PlaceMention place } => CodeOf(place.Name),
        { } core => Sign.CodeOf(CodeOf(view.Trees[core.Sentence][core.Token].Lemma), (ulong)(core.Count?.Best ?? -1)),
    };

    static ulong CodeOf(string name)
    {
        Span<char> capitals = name.Length <= ShortName ? stackalloc char[ShortName] : new char[name.Length];
        return Sign.CodeOf(capitals[..name.AsSpan().ToUpperInvariant(capitals)]);
    }
}
