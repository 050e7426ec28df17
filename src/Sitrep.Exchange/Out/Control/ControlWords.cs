using System.Globalization;
using Sitrep.Exchange.Out.Briefs;
using Sitrep.Exchange.Out.Incidents;
using Sitrep.Packs;
using Sitrep.Situation.Control;

namespace Sitrep.Exchange.Out.Control;

/// <summary>The words in which it is told who holds what in one language.</summary>
public sealed class ControlWords(PackSet packs)
{
    public const string English = "languages/english/control.yaml";

    readonly IncidentWords incidents = new(packs);

    public BriefWords Show { get; } = new(packs.Get(English));

    /// <summary>"held", "claimed by": the first half of what is said of a place, before its holder.</summary>
    public string Status(PlaceControl place) => Show.Label("statuses", Codes.Of(place.Status));

    public string Rule(PlaceControl place) => Show.Label("rules", Codes.Of(place.Rule));

    /// <summary>The claim behind a word, with what its voice has to do with it, and whether later words have overtaken it.</summary>
    public string Word(ControlWord word, bool stands) => Show.Fill("place/word", ("stance", incidents.Show.Label("stances", Codes.Of(word.Stance))),
        ("overtaken", stands ? null : Show["place/overtaken"]), ("quote", new IncidentText(incidents).Quote(word.Source)));

    public string? Siege(PlaceControl place) => place.Siege is not { } siege ? null
        : Show.Fill(siege.Confirmed ? "place/siege" : "place/siege-for-itself", ("by", siege.By?.Name), ("since", BriefWords.Of(siege.Since)));

    public static string Number(double number) => number.ToString("0.#", CultureInfo.InvariantCulture);
}
