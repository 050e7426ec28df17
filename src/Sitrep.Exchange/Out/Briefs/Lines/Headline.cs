using System.Collections.Immutable;
using System.Globalization;
using Sitrep.Situation;
using Sitrep.Situation.Access;
using Sitrep.Situation.Control;
using Sitrep.Situation.Displacement;
using Sitrep.Situation.Fusion;
using Sitrep.Situation.Tallies;

namespace Sitrep.Exchange.Out.Briefs;

/// <summary>The figures at the top: places, the dead of each side, the displaced, the roads that are cut.</summary>
sealed class Headline(BriefWords words, Citations citations)
{
    /// <param name="works">Those that the roads' own lines do not tell of.</param>
    public IEnumerable<BriefLine> Of(Picture picture, ImmutableArray<Work> works, RoadAccess? roads) =>
        Places(picture).Concat(picture.Casualties.Where(t => t.Key.Action == "killed" && t.Total.Best > 0).Select(Of))
            .Concat(picture.Displacement.Totals.Select(t => Moved(t, picture.Displacement.Flows)))
            .Concat(roads is null ? [] : new RoadLines(words, citations).Headline(roads)).Concat(Works(works));

    IEnumerable<BriefLine> Places(Picture picture)
    {
        var told = picture.Control.Where(p => p.Status is not PlaceStatus.Fought).ToList();
        if (told.Count > 0)
        {
            yield return new(words.Fill("headline/places", ("count", words.Count("place", told.Count)), ("held", Count(told, PlaceStatus.Held)),
                ("claimed", Count(told, PlaceStatus.Claimed)), ("contested", Count(told, PlaceStatus.Contested))) + ".",
                citations.Of(told.SelectMany(p => p.Words.Select(w => w.Source))));
        }
    }

    BriefLine Of(Tally tally) => new(words.Fill("headline/toll", ("side", new TallyLines(words, citations).SideOf(tally.Key)),
        ("action", words.Label("actions", tally.Key.Action)), ("range", words.Of(tally.Total)), ("voices", words.Join(tally.Voices.Select(v => v.Voice)))) + ".",
        citations.Of(tally.Voices.SelectMany(v => v.Claims)));

    BriefLine Moved(FlowTotal total, IEnumerable<Flow> flows)
    {
        var voices = flows.Where(f => f.Action == total.Action).SelectMany(f => f.Counts).Where(c => c.Unit == total.Unit).SelectMany(c => c.Voices).ToList();
        return new(words.Fill($"headline/{total.Action}", ("range", new FlowLines(words, citations).Count(total.Unit, total.Toll)),
            ("voices", words.Join(voices.Select(v => v.Voice).DistinctBy(NameKey.Of)))) + ".", citations.Of(voices.SelectMany(v => v.Claims)));
    }

    IEnumerable<BriefLine> Works(ImmutableArray<Work> works) => works.Where(w => w.Action is "cut" or "closed" or "reopened")
        .Select(w => (Work: w, Claims: w.Claims.Where(c => SameState(c.Claim.Action, w.Action) && c.SaysItHappened).ToList())).Where(w => w.Claims.Count > 0)
        .Select(w => new BriefLine(words.Fill("headline/work", ("name", w.Work.Name), ("action", words.Label("actions", w.Work.Action)),
            ("voices", words.Join(w.Claims.Select(c => c.Voice).DistinctBy(NameKey.Of)))) + ".", citations.Of(w.Claims)));

    static bool SameState(string action, string other) => action == other || (action is "cut" or "closed" && other is "cut" or "closed");

    static string Count(List<PlaceControl> places, PlaceStatus status) => Number(places.Count(p => p.Status == status));
    static string Number(int n) => n.ToString(CultureInfo.InvariantCulture);
}
