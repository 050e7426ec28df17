using System.Collections.Immutable;
using Sitrep.Geography;
using Sitrep.Learning;
using Sitrep.Model;
using Sitrep.Packs.Weights;
using Sitrep.Reading.Mentions.Places;
using Sitrep.Reading.Mentions.Places.Choice;
using Sitrep.Reading.Mentions.Places.Spans;
using Sitrep.Reading.Mentions.Places.Text;
using Sitrep.Reading.Text;

namespace Sitrep.PlaceTraining;

/// <summary>Makes examples of annotated texts: of spans that are names of places or not, and of choices among namesakes.</summary>
sealed class Lesson(Gazetteer gazetteer, PlaceWords words, TextRules rules)
{
    const double RightKm = 161, BetterKm = 15, WideKm = 1500;

    readonly Tokenizer tokenizer = new(rules);

    /// <summary>Sentences without trees: places need no grammar.</summary>
    public ImmutableArray<Sentence> Sentences(string text)
    {
        var (pieces, ends) = (new List<Piece>(), new List<int>());
        tokenizer.Split(text, pieces);
        new SentenceSplitter(rules).Split(text, System.Runtime.InteropServices.CollectionsMarshal.AsSpan(pieces), ends);
        var first = 0;
        var sentences = ImmutableArray.CreateBuilder<Sentence>();
        foreach (var end in ends.Where(e => e > first))
        {
            sentences.Add(new(new(pieces[first].Start, pieces[end - 1].End), []));
            first = end;
        }

        return sentences.ToImmutable();
    }

    public Scene SceneOf(string id, string text)
    {
        var report = new Report(id, id, text);
        var scanned = new List<Word>();
        new WordScanner(words).Scan(text, Sentences(text), scanned);
        return new(report, scanned, gazetteer, words);
    }

    public static IEnumerable<Example> Spans(AnnotatedText text, Scene scene)
    {
        var gold = text.Toponyms.Select(t => t.Span).ToHashSet();
        var features = new SpanFeatures(scene);
        foreach (var span in NameSpans.Propose(scene))
        {
            var at = scene.SpanOf(span.First, span.Last);
            var positive = gold.Contains(at);
            var ignored = text.OnlyMarked
                ? !gold.Any(at.Overlaps) && !text.Others!.Any(at.Overlaps)
                : text.Ignored.Any(at.Overlaps) && !gold.Any(at.Overlaps);
            if (positive || !ignored)
            {
                var described = new List<Feature>();
                features.Describe(span, described);
                yield return new([.. described], positive, text.Weight);
            }
        }
    }

    /// <summary>The choices that the gold places of a text offer; a choice without a right candidate is right to be left open.</summary>
    public static IEnumerable<Choice> Choices(AnnotatedText text, Scene scene)
    {
        var at = text.Toponyms.ToLookup(t => t.Span, t => t.At);
        var spans = NameSpans.Propose(scene).Where(s => at.Contains(scene.SpanOf(s.First, s.Last))).ToList();
        var (groups, _) = NameGroups.Of(scene, spans);
        Anchors.Drop(scene, groups);
        var features = new ChoiceFeatures(scene, groups);
        foreach (var group in groups.Where(g => g.Candidates.Count > 0))
        {
            var gold = group.Spans.SelectMany(s => at[scene.SpanOf(s.First, s.Last)]).FirstOrDefault(p => p is not null);
            if (gold is { } right)
            {
                yield return Choice(features, group, right, Math.Min(3, group.Spans.Count));
            }
        }
    }

    static Choice Choice(ChoiceFeatures features, NamedPlace group, GeoPoint gold, int weight)
    {
        var contexts = group.Candidates.Select(c => features.Look(group, c.Place)).ToArray();
        var best = ChoiceFeatures.Best(contexts);
        var km = group.Candidates.Select(c => c.Place.Location.KmTo(gold)).ToArray();
        // Sources differ on where the middle of a country or region is.
        for (var i = 0; i < km.Length; i++)
        {
            km[i] = group.Candidates[i].Place.Kind is PlaceKind.Country or PlaceKind.Region or PlaceKind.Water && km[i] < WideKm ? 0 : km[i];
        }

        var nearest = km.Min();
        var candidates = group.Candidates.Select((_, i) => Described(into => ChoiceFeatures.Describe(group, i, contexts[i], best, into)));
        return new([Described(into => ChoiceFeatures.DescribeNone(group, best, into)), .. candidates],
            [nearest > RightKm, .. km.Select(k => k <= RightKm && k <= nearest + BetterKm)], weight);
    }

    static ImmutableArray<Feature> Described(Action<List<Feature>> describe)
    {
        var features = new List<Feature>();
        describe(features);
        return [.. features];
    }
}
