using System.Collections.Concurrent;
using System.Collections.Immutable;
using Sitrep.Geography;
using Sitrep.Model;
using Sitrep.Model.Mentions;
using Sitrep.Packs;
using Sitrep.Packs.Weights;
using Sitrep.Reading.Mentions.Places.Areas;
using Sitrep.Reading.Mentions.Places.Choice;
using Sitrep.Reading.Mentions.Places.Described;
using Sitrep.Reading.Mentions.Places.Spans;
using Sitrep.Reading.Mentions.Places.Text;

namespace Sitrep.Reading.Mentions.Places;

/// <summary>
/// Finds the places that a report names or describes and says where they are. A name that no gazetteer has, or whose namesakes
/// nothing tells apart, stays as unresolved. Safe for many threads.
/// </summary>
/// <param name="weights">One model that tells names of places from other names and ranks namesakes; <see cref="Weights"/> of the packs.</param>
public sealed class PlaceFinder(Gazetteer gazetteer, PackSet packs, ReadOnlyMemory<byte> weights)
{
    /// <summary>Where the built-in gazetteer and weights lie under <c>packs/</c>.</summary>
    public const string Index = "places/places.gazetteer", Weights = "places/places.weights";

    /// <summary>Where a case's or a user's own gazetteer is asked for; there need be none.</summary>
    public const string OwnIndex = "places/own.gazetteer";

    readonly SpanJudge judge = new(LinearModel.Open(weights));
    readonly Chooser chooser = new(LinearModel.Open(weights));
    readonly ConcurrentDictionary<string, PlaceWords> languages = new(StringComparer.Ordinal);

    /// <summary>Room for the words of a report, one for each thread at work.</summary>
    readonly ConcurrentBag<List<Word>> idle = [];

    /// <summary>The places of a report in the order of the text.</summary>
    public ImmutableArray<PlaceMention> Find(Report report, ImmutableArray<Sentence> sentences)
    {
        var words = languages.GetOrAdd(report.Language, code => new(packs, code));
        var room = idle.TryTake(out var rested) ? rested : [];
        new WordScanner(words).Scan(report.Text, sentences, room);
        var places = Find(new Scene(report, room, gazetteer, words));
        room.Clear();
        idle.Add(room);
        return places;
    }

    ImmutableArray<PlaceMention> Find(Scene scene)
    {
        var spans = judge.Choose(scene, NameSpans.Propose(scene));
        var (groups, ofSpan) = NameGroups.Of(scene, spans);
        chooser.Choose(scene, groups);
        var plain = spans.Select((s, i) => Mention(scene, s, ofSpan[i])).ToArray();
        var named = spans.Select((s, i) => Describe(scene, s, plain[i])).ToArray();
        Between.Apply(scene, spans, named);
        return
        [
            .. named.Concat(Anaphora.Find(scene, spans, plain)).Concat(UnnamedFacilities.Find(scene, spans, named)).OrderBy(m => m.Span),
        ];
    }

    static PlaceMention Describe(Scene scene, NameSpan span, PlaceMention mention) =>
        Relations.Apply(scene, span, Facilities.Apply(scene, span, mention));

    static PlaceMention Mention(Scene scene, NameSpan span, NamedPlace group)
    {
        var at = scene.SpanOf(span.First, span.Last);
        if (group.Place is not { } place)
        {
            return new(at, "place.name", group.SaidKind, at.Of(scene.Text));
        }

        return new(at, "place.name", place.Kind, place.Name, place.Id, place.Location, place.RadiusKm > 0 ? PlacePrecision.Area : PlacePrecision.Exact,
            place.RadiusKm > 0 ? place.RadiusKm : null, group.SaidPlace?.Name ?? place.Division?.Name, place.Country, false, [.. group.Evidence]);
    }
}
