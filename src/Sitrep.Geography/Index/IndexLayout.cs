namespace Sitrep.Geography.Index;

/// <summary>
/// The gazetteer file, little-endian. Header: "SGZ1", places, slots of the key table (a power of two), bits of the filter (a power
/// of two), bytes of postings, bytes of texts, distinct names, bytes of beginnings. Then: places (36 bytes each), keys (32-bit tag and 32-bit place in
/// the postings; 0 is empty), the filter, the postings (for each key a count and place numbers, variable length, most populous
/// first), the texts (UTF-8, each after its length in one byte), the beginnings of names (see <see cref="NameBeginnings"/>; none in
/// files of earlier versions).
/// </summary>
static class IndexLayout
{
    public const uint Magic = 0x315A4753;
    public const int Header = 32, PlaceSize = 36, SlotSize = 8;

    public const int NameAt = 0, LatAt = 4, LonAt = 8, PopulationAt = 12, CountryAt = 16, KindAt = 18, RankAt = 19, DivisionAt = 20,
        DistrictAt = 24, IdAt = 28, RadiusAt = 32;

    /// <summary>Degrees are kept as whole multiples of 1/100,000, about one metre.</summary>
    public const double Degree = 1e5;

    /// <summary>Ids with this prefix are kept as numbers.</summary>
    public const string Numbered = "geonames:";

    /// <summary>Marks an id kept as a text.</summary>
    public const uint Named = 0x80000000;
}
