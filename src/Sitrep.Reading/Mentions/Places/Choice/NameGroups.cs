using Sitrep.Geography.Names;
using Sitrep.Model;
using Sitrep.Reading.Mentions.Places.Spans;
using Sitrep.Reading.Mentions.Places.Text;

namespace Sitrep.Reading.Mentions.Places.Choice;

/// <summary>Gathers the mentions of each name, its candidates, and what the text says beside it.</summary>
static class NameGroups
{
    /// <summary>Words between "X" and "in Y" at most.</summary>
    const int Reach = 4;

    public static (List<NamedPlace> Groups, NamedPlace[] OfSpan) Of(Scene scene, List<NameSpan> spans)
    {
        var byName = new Dictionary<string, NamedPlace>(StringComparer.Ordinal);
        var groups = new List<NamedPlace>();
        var ofSpan = new NamedPlace[spans.Count];
        for (var i = 0; i < spans.Count; i++)
        {
            var key = NameFolding.Fold(scene.Form(spans[i].First, spans[i].Last));
            if (!byName.TryGetValue(key, out var group))
            {
                byName[key] = group = new();
                groups.Add(group);
                Candidates(scene, spans[i], group);
            }

            group.Spans.Add(spans[i]);
            ofSpan[i] = group;
            group.SaidKind = group.SaidKind == PlaceKind.Unknown ? KindBeside(scene, spans[i]) : group.SaidKind;
        }

        for (var i = 0; i + 1 < spans.Count; i++)
        {
            if (SaysWithin(scene, spans[i], spans[i + 1]) && ofSpan[i] != ofSpan[i + 1])
            {
                ofSpan[i].Said.Add(ofSpan[i + 1]);
            }
        }

        return (groups, ofSpan);
    }

    /// <summary>By spelling, else without a kind word at an end ("Idlib City"), else by sound, else one letter off.</summary>
    static void Candidates(Scene scene, NameSpan span, NamedPlace group)
    {
        var gazetteer = scene.Gazetteer;
        var name = scene.Form(span.First, span.Last);
        if (gazetteer.Spelt(name, group.Candidates))
        {
            return;
        }

        var bare = WithoutKind(scene, span);
        if (!bare.IsEmpty && (gazetteer.Spelt(bare, group.Candidates) || gazetteer.Sounding(bare, group.Candidates)))
        {
            return;
        }

        _ = gazetteer.Sounding(name, group.Candidates) || gazetteer.OneLetterOff(name, group.Candidates);
    }

    static ReadOnlySpan<char> WithoutKind(Scene scene, NameSpan span) => span.Length switch
    {
        1 => [],
        _ when scene.Words[span.Last].Is(WordClass.Kind) => scene.Form(span.First, span.Last - 1),
        _ when scene.Words[span.First].Is(WordClass.Kind) => scene.Form(span.First + 1, span.Last),
        _ => [],
    };

    /// <summary>"the town of X", "town X", "X town", "X Province".</summary>
    static PlaceKind KindBeside(Scene scene, NameSpan span)
    {
        if (scene.Words[span.Last].Is(WordClass.Kind) && span.Length > 1)
        {
            return scene.Words[span.Last].Kind;
        }

        if (span.Last + 1 < scene.Words.Count && scene.Words[span.Last + 1] is var after && after.Gap == Gap.Space && after.Is(WordClass.Kind))
        {
            return after.Kind;
        }

        for (var back = 1; back <= 2 && span.First - back >= 0; back++)
        {
            var before = scene.Words[span.First - back];
            if (before.Is(WordClass.Kind) && scene.Words[span.First].Gap == Gap.Space)
            {
                return before.Kind;
            }

            if (!before.Is(WordClass.Connector) || before.Gap != Gap.Space)
            {
                break;
            }
        }

        return PlaceKind.Unknown;
    }

    /// <summary>"X, Y", "X (Y", or "X in Y" with few words between and no full stop.</summary>
    static bool SaysWithin(Scene scene, NameSpan inner, NameSpan outer)
    {
        var between = outer.First - inner.Last - 1;
        if (between == 0)
        {
            return scene.Words[outer.First].Gap is Gap.Comma or Gap.Open;
        }

        if (between > Reach)
        {
            return false;
        }

        for (var i = inner.Last + 1; i <= outer.First; i++)
        {
            if (scene.Words[i].Gap is not Gap.Space)
            {
                return false;
            }
        }

        return scene.Words[inner.Last + 1].Is(WordClass.Locative) || scene.Words[inner.Last + 1].Is(WordClass.Kind);
    }
}
