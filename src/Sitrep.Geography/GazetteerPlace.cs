using System.Buffers.Binary;
using Sitrep.Geography.Index;
using Sitrep.Model;
using static Sitrep.Geography.Index.IndexLayout;

namespace Sitrep.Geography;

/// <summary>A place of an opened gazetteer: a reference, whose properties read the mapped bytes.</summary>
public readonly struct GazetteerPlace : IEquatable<GazetteerPlace>
{
    readonly GazetteerIndex index;
    readonly int row;

    internal GazetteerPlace(GazetteerIndex index, int row) => (this.index, this.row) = (index, row);

    ReadOnlySpan<byte> Row => index.Row(row);

    public string Name => index.Text(BinaryPrimitives.ReadUInt32LittleEndian(Row[NameAt..]));

    public GeoPoint Location => new(BinaryPrimitives.ReadInt32LittleEndian(Row[LatAt..]) / Degree,
        BinaryPrimitives.ReadInt32LittleEndian(Row[LonAt..]) / Degree);

    /// <summary>People who live there; 0 when not known.</summary>
    public uint Population => BinaryPrimitives.ReadUInt32LittleEndian(Row[PopulationAt..]);

    /// <summary>The two bytes of the ISO 3166-1 alpha-2 code; 0 when it lies in no country.</summary>
    public ushort CountryCode => BinaryPrimitives.ReadUInt16LittleEndian(Row[CountryAt..]);

    /// <summary>ISO 3166-1 alpha-2, or null.</summary>
    public string? Country => CountryCode is 0 ? null : string.Create(2, CountryCode, (text, code) => (text[0], text[1]) = ((char)(code & 0xFF), (char)(code >> 8)));

    public PlaceKind Kind => (PlaceKind)Row[KindAt];

    /// <summary>How high a seat of government it is: 5 a capital, 4 to 1 of first to lower divisions, 0 none.</summary>
    public int Rank => Row[RankAt];

    /// <summary>The province it lies in, if known.</summary>
    public GazetteerPlace? Division => Other(DivisionAt);

    /// <summary>The district it lies in, if known.</summary>
    public GazetteerPlace? District => Other(DistrictAt);

    /// <summary>How far it extends from its point, kilometres; 0 for points.</summary>
    public float RadiusKm => BinaryPrimitives.ReadSingleLittleEndian(Row[RadiusAt..]);

    public string Id => BinaryPrimitives.ReadUInt32LittleEndian(Row[IdAt..]) is var id && (id & Named) != 0
        ? index.Text(id & ~Named)
        : Numbered + id.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>True when this lies, by the gazetteer's divisions or by country, in the other.</summary>
    public bool IsIn(GazetteerPlace other) => other.Kind == PlaceKind.Country
        ? CountryCode != 0 && CountryCode == other.CountryCode && !Equals(other)
        : Division == other || District == other;

    GazetteerPlace? Other(int at) => BinaryPrimitives.ReadInt32LittleEndian(Row[at..]) is var other && other >= 0 ? new(index, other) : null;

    public bool Equals(GazetteerPlace other) => row == other.row && ReferenceEquals(index, other.index);
    public override bool Equals(object? obj) => obj is GazetteerPlace other && Equals(other);
    public override int GetHashCode() => row;
    public static bool operator ==(GazetteerPlace a, GazetteerPlace b) => a.Equals(b);
    public static bool operator !=(GazetteerPlace a, GazetteerPlace b) => !a.Equals(b);
    public override string ToString() => $"{Name} ({Id})";
}
