using System.Globalization;
using Sitrep.Exchange.Out.Incidents;
using Sitrep.Geography.Roads;
using Sitrep.Situation;
using Sitrep.Situation.Access;
using Sitrep.Situation.Fusion;

namespace Sitrep.Exchange.Out.Briefs;

/// <summary>The lines of the brief about stretches of road: what is said of each, since when, by whom, and the way round on the roads known here.</summary>
sealed class RoadLines(BriefWords words, Citations citations)
{
    const int MostNames = 12;

    readonly VoicePhrase voices = new(words);

    public IEnumerable<BriefLine> Of(RoadAccess roads)
    {
        foreach (var stretch in roads.Stretches())
        {
            var claims = Claims(stretch);
            yield return new($"{Stretch(roads.Network, stretch)}. {voices.Of(claims)}.{(stretch.IsBlocked ? $" {Round(roads, stretch)}." : "")}", citations.Of(claims));
        }

        if (CutOff(roads) is { } line)
        {
            yield return line;
        }
    }

    /// <summary>What of the roads stands at the top: stretches that nobody is said to pass.</summary>
    public IEnumerable<BriefLine> Headline(RoadAccess roads) => roads.Stretches().Where(s => s.IsBlocked).Select(stretch =>
    {
        var against = Claims(stretch).Where(c => c.SaysItHappened).ToList();
        return new BriefLine(words.Fill("headline/road", ("stretch", Stretch(roads.Network, stretch)), ("voices", words.Join(against.Select(c => c.Voice).DistinctBy(NameKey.Of))),
            ("extra", roads.Between(stretch.From, stretch.To)?.ExtraKm is { } km ? Number(km) : null)) + ".", citations.Of(against));
    });

    /// <summary>"M5 between Aleppo and Saraqib: said to be cut since 28 November 2024, disputed".</summary>
    public string Stretch(RoadNetwork network, BrokenStretch stretch) => words.Fill("road/stretch", ("road", stretch.Road.Length > 0 ? stretch.Road : words["road/nameless"]),
        ("from", Node(network, stretch.From)), ("to", Node(network, stretch.To)), ("status", words[$"road/statuses/{Codes.Of(stretch.Status)}"]),
        ("since", stretch.Since is { } day ? words.Day(day) : null), ("disputed", stretch.Disputed ? words["road/disputed"] : null));

    string Round(RoadAccess roads, BrokenStretch stretch) => roads.Between(stretch.From, stretch.To) is { Round: { } round, ExtraKm: { } extra }
        ? words.Fill("road/round", ("roads", words.Join(RoadNames(roads.Network, round))), ("extra", Number(extra)))
        : words["road/no-round"];

    IEnumerable<string> RoadNames(RoadNetwork network, Way way) =>
        way.Segments.Select(s => network.Segments[s].Road).Select(r => r.Length > 0 ? r : words["road/nameless"]).Distinct(StringComparer.Ordinal);

    BriefLine? CutOff(RoadAccess roads)
    {
        var places = roads.CutOff();
        var claims = roads.Stretches().Where(s => s.IsBlocked).SelectMany(Claims).Where(c => c.SaysItHappened).DistinctBy(c => (c.Report.Id, c.Claim.Id)).ToList();
        var by = claims.Select(c => c.Voice).DistinctBy(NameKey.Of).ToList();
        return places.IsEmpty || claims.Count == 0 ? null
            : new(words.Fill(by is [var one] && !words.AreSeveral(one) ? "road/cut-off-one" : "road/cut-off", ("places", words.Join(places.Take(MostNames).Select(n => Node(roads.Network, n)).Concat(places.Length > MostNames ? ["…"] : []))),
                ("voices", words.Join(by))) + ".", citations.Of(claims));
    }

    static List<SourcedClaim> Claims(BrokenStretch stretch) => [.. stretch.Words.Select(w => w.Source)];

    string Node(RoadNetwork network, int node) => network.Nodes[node] is { Names: [var name, ..] } ? name
        : words.Fill("road/junction", ("at", string.Create(CultureInfo.InvariantCulture, $"{network.Nodes[node].Location.Latitude:0.###}, {network.Nodes[node].Location.Longitude:0.###}")));

    static string Number(double km) => Math.Round(km).ToString("0", CultureInfo.InvariantCulture);
}
