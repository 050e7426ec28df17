using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Sitrep.Model;
using Sitrep.Situation.Fusion;
using Sitrep.Situation.Incidents;

namespace Sitrep.Situation.Control;

/// <summary>How the parts of an image's head are written and read.</summary>
static class ImageForm
{
    public static int SizeOfMark => Unsafe.SizeOf<WordMark>();
    public static int SizeOfRef => Unsafe.SizeOf<WordRef>();

    public static void Write(BinaryWriter writer, Side side)
    {
        writer.Write(side.Key);
        writer.Write(side.Name);
        writer.Write(side.Belligerent);
    }

    public static Side Side(BinaryReader reader) => new(reader.ReadString(), reader.ReadString(), reader.ReadBoolean());

    public static void Write(BinaryWriter writer, Source source)
    {
        writer.Write(source.Key);
        writer.Write(source.Name);
        Write(writer, source.Side);
    }

    public static Source Source(BinaryReader reader) => new(reader.ReadString(), reader.ReadString(), Side(reader));

    /// <param name="words">How many marks it has.</param>
    public static void Write(BinaryWriter writer, PlaceHead head, int words)
    {
        writer.Write(head.Key);
        Write(writer, head.Place);
        writer.Write(head.Sides.Length);
        foreach (var side in head.Sides)
        {
            Write(writer, side);
        }

        writer.Write(head.Speakers);
        writer.Write(head.Pairs);
        writer.Write(head.Surfaces.Length);
        foreach (var surface in head.Surfaces)
        {
            writer.Write(surface);
        }

        writer.Write(head.TellsOfSiege);
        writer.Write(words);
    }

    public static (PlaceHead Head, int Words) Head(BinaryReader reader)
    {
        var head = new PlaceHead(reader.ReadString(), Place(reader), Many(reader, Side), reader.ReadInt32(), reader.ReadInt32(), Many(reader, r => r.ReadString()), reader.ReadBoolean());
        return (head, reader.ReadInt32());
    }

    static ImmutableArray<T> Many<T>(BinaryReader reader, Func<BinaryReader, T> read) => [.. Enumerable.Range(0, reader.ReadInt32()).Select(_ => read(reader))];

    static void Write(BinaryWriter writer, Place place)
    {
        writer.Write(place.Surface);
        foreach (var text in new[] { place.Name, place.Id, place.Within, place.Country })
        {
            writer.Write(text is not null);
            writer.Write(text ?? "");
        }

        foreach (var number in new[] { place.Location?.Latitude, place.Location?.Longitude, place.RadiusKm })
        {
            writer.Write(number is not null);
            writer.Write(number ?? 0);
        }

        writer.Write((int)place.Precision);
    }

    static Place Place(BinaryReader reader)
    {
        string? Text() => reader.ReadBoolean() is var said && reader.ReadString() is var text && said ? text : null;
        double? Number() => reader.ReadBoolean() is var said && reader.ReadDouble() is var number && said ? number : null;
        var surface = reader.ReadString();
        var (name, id, within, country) = (Text(), Text(), Text(), Text());
        var (latitude, longitude, radius) = (Number(), Number(), Number());
        return new(surface, name, id, latitude is { } lat && longitude is { } lon ? new(lat, lon) : null, (PlacePrecision)reader.ReadInt32(), within, radius, country);
    }
}
