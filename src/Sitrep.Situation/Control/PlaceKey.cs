using Sitrep.Geography.Names;
using Sitrep.Model;
using Sitrep.Situation.Fusion;

namespace Sitrep.Situation.Control;

/// <summary>
/// By what a place is known where it matters who holds it. What is only near a place or a part of it ("the western countryside of Aleppo") is a place of
/// its own, known by the words of the report: who holds a village near Aleppo does not hold Aleppo.
/// </summary>
static class PlaceKey
{
    public static string Of(Place place) => IsItself(place) ? NameKey.Of(place) : $"{NameKey.Of(place)} {NameKey.Of(Words(place))}";

    /// <summary>How it is shown: by its name, or by the words that tell what of it is meant.</summary>
    public static string NameOf(Place place) => IsItself(place) ? place.Shown() : Words(place);

    /// <summary>As the gazetteer has it, where it is shown otherwise.</summary>
    public static string GivenNameOf(Place place) => IsItself(place) ? place.Name ?? place.Surface : Words(place);

    static bool IsItself(Place place) => place.Precision is PlacePrecision.Exact or PlacePrecision.Unresolved || (place.Precision == PlacePrecision.Area && !IsTold(place));

    static string Words(Place place) => IsTold(place) ? place.Within! : place.Surface;

    // "west of Aleppo" tells what of Aleppo is meant; "Aleppo Governorate" only in what it lies.
    static bool IsTold(Place place) => place.Within is { } within && (Holds(within, place.Surface) || Holds(within, place.Name ?? place.Surface));

    static bool Holds(string words, string name) => NameKey.Of(words).Contains(NameKey.Of(name), StringComparison.Ordinal) && NameKey.Of(words) != NameKey.Of(name);
}
