using Sitrep.Model;

namespace Sitrep.Geography;

/// <summary>GeoNames' feature classes and codes (https://www.geonames.org/export/codes.html) as kinds of place.</summary>
static class GeoNamesKinds
{
    public static PlaceKind Of(string featureClass, string code) => (featureClass, code) switch
    {
        ("A", "PCLI" or "PCLD" or "PCLF" or "PCLS" or "PCLIX" or "PCL" or "TERR") => PlaceKind.Country,
        ("A", "ADM1" or "ADM1H") => PlaceKind.Province,
        ("A", _) => PlaceKind.District,
        ("P", "PPLX") => PlaceKind.Neighbourhood,
        ("P", _) => PlaceKind.Settlement,
        ("T", _) => PlaceKind.Hill,
        ("R", _) => PlaceKind.Road,
        ("H", "STM" or "STMI" or "WAD" or "STMX" or "CNL") => PlaceKind.River,
        ("H", "DAM") or ("S", "DAM") => PlaceKind.Dam,
        ("H", _) => PlaceKind.Water,
        ("L", "MILB") or ("S", "MILB" or "AIRB" or "INSM" or "AIRF") => PlaceKind.Base,
        ("L", "RGN" or "RGNE" or "RGNH" or "CONT" or "AREA") => PlaceKind.Region,
        ("S", "AIRP") => PlaceKind.Airport,
        ("S", "BDG") => PlaceKind.Bridge,
        ("S", "CMPRF" or "CMP") => PlaceKind.Camp,
        ("S", "PSTB" or "CSTM") => PlaceKind.Crossing,
        ("S", _) => PlaceKind.Building,
        _ => PlaceKind.Unknown,
    };

    public static int Rank(string code) => code switch
    {
        "PPLC" => 5,
        "PPLA" => 4,
        "PPLA2" => 3,
        "PPLA3" => 2,
        "PPLA4" => 1,
        _ => 0,
    };
}
