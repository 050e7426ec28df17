using Sitrep.Exchange.Out.Incidents;
using Sitrep.Situation.Access;
using Sitrep.Situation.Control;
using Sitrep.Web.Words;

namespace Sitrep.Web.Views.Maps;

/// <summary>The words that the map itself says.</summary>
/// <param name="Language">BCP 47 code, for the forms that numbers ask for.</param>
/// <param name="Place">A place's name and number of incidents, by the form that the number asks for.</param>
/// <param name="Cluster">A number of incidents at several places, by its form.</param>
/// <param name="Control">By status.</param>
/// <param name="Roads">By status.</param>
/// <param name="Pan">What the buttons do that move the map, by the direction.</param>
/// <param name="Locale">What MapLibre says, by its own keys.</param>
public sealed record MapWords(string Language, Dictionary<string, string> Place, Dictionary<string, string> Cluster, Dictionary<string, string> Control, Dictionary<string, string> Roads, Dictionary<string, string> Pan, Dictionary<string, string> Locale)
{
    private const string OfMapLibre = "maplibre.";

    public static MapWords Of(InterfaceWords words) => new(words.Language, Under("map.place.", words), Under("map.cluster.", words),
        Enum.GetValues<PlaceStatus>().ToDictionary(status => Codes.Of(status), status => words[$"control.{Codes.Of(status)}"]),
        Enum.GetValues<RoadStatus>().ToDictionary(status => Codes.Of(status), status => words[$"road.{Codes.Of(status)}"]), Under("map.pan.", words), Under(OfMapLibre, words));

    private static Dictionary<string, string> Under(string beginning, InterfaceWords words) =>
        words.Keys.Where(key => key.StartsWith(beginning, StringComparison.Ordinal)).ToDictionary(key => key[beginning.Length..], key => words[key], StringComparer.Ordinal);
}
