using System.Globalization;
using Sitrep.Exchange.Out.Briefs;
using Sitrep.Exchange.Out.Incidents;
using Sitrep.Geography.Roads;
using Sitrep.Packs;
using Sitrep.Situation;

namespace Sitrep.Exchange.Out.Access;

/// <summary>The words in which ways and roads are told in one language.</summary>
public sealed class AccessWords(PackSet packs)
{
    public const string English = "languages/english/access.yaml";

    readonly IncidentText incidents = new(new(packs));

    public BriefWords Show { get; } = new(packs.Get(English));

    /// <summary>A claim with who says it and the words that carry it.</summary>
    public string Quote(SourcedClaim source) => incidents.Quote(source);

    /// <summary>A node by its place's name; a junction by where it lies.</summary>
    public string Node(RoadNetwork network, int node) => network.Nodes[node] is { Names: [var name, ..] } ? name
        : Show.Fill("answer/junction", ("at", string.Create(CultureInfo.InvariantCulture, $"{network.Nodes[node].Location.Latitude:0.####}, {network.Nodes[node].Location.Longitude:0.####}")));

    public string Road(string name) => name.Length > 0 ? name : Show["answer/nameless"];

    /// <summary>The roads of a way in its order, each once in a row.</summary>
    public string Roads(RoadNetwork network, Way way)
    {
        var roads = new List<string>();
        foreach (var road in way.Segments.Select(s => Road(network.Segments[s].Road)))
        {
            if (roads.Count == 0 || roads[^1] != road)
            {
                roads.Add(road);
            }
        }

        return string.Join(", ", roads);
    }

    /// <summary>"1 h 5 min".</summary>
    public string Time(TimeSpan time) => Show.Fill("answer/time", ("hours", time.TotalHours < 1 ? null : Number(Math.Floor(time.TotalHours))), ("minutes", Number(time.Minutes)));

    public static string Number(double number) => Math.Round(number).ToString("0", CultureInfo.InvariantCulture);
}
