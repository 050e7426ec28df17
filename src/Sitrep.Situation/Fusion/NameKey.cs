using Sitrep.Geography.Names;
using Sitrep.Model;

namespace Sitrep.Situation.Fusion;

/// <summary>What two tellings of one name have in common: the letters and digits, however they are typed.</summary>
public static class NameKey
{
    public static string Of(string name) => NameFolding.Fold(name);

    /// <summary>The gazetteer's id, else the name's key.</summary>
    public static string Of(Place place) => place.Id ?? Of(place.Name ?? place.Surface);
}
