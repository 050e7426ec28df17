using System.Runtime.InteropServices;
using System.Text;
using Sitrep.Geography.Index;
using Sitrep.Geography.Names;
using static Sitrep.Geography.Index.IndexLayout;

namespace Sitrep.Geography;

/// <summary>Writes places into the index that <see cref="Gazetteer"/> opens. The same entries give the same bytes.</summary>
public sealed class GazetteerWriter(SoundFolding sounds)
{
    readonly List<byte> texts = [];
    readonly Dictionary<string, uint> textAt = new(StringComparer.Ordinal);
    readonly PostingsWriter postings = new();
    readonly BeginningsWriter beginnings = new(sounds.Articles);
    readonly HashSet<string> names = new(StringComparer.Ordinal);

    /// <summary>Different names written so far.</summary>
    public int Names => names.Count;

    /// <exception cref="InvalidDataException">Two entries share an id.</exception>
    public void Write(Stream output, IReadOnlyList<GazetteerEntry> entries)
    {
        var numbers = Number(entries);
        var places = new byte[entries.Count * PlaceSize];
        for (var i = 0; i < entries.Count; i++)
        {
            Place(places.AsSpan(i * PlaceSize, PlaceSize), entries[i], numbers);
            Keys(entries[i], i);
        }

        var (keys, filter, lists) = postings.Lay(i => PlaceWeight.Of(entries[i].Kind, entries[i].Rank, entries[i].Population));
        var begin = beginnings.Lay();
        using var writer = new BinaryWriter(output, Encoding.UTF8, leaveOpen: true);
        foreach (var number in (uint[])[Magic, (uint)entries.Count, (uint)keys.Length / 2, (uint)filter.Length * 64, (uint)lists.Length, (uint)texts.Count, (uint)Names, (uint)begin.Length])
        {
            writer.Write(number);
        }

        writer.Write(places);
        writer.Write(MemoryMarshal.AsBytes(keys.AsSpan()));
        writer.Write(MemoryMarshal.AsBytes(filter.AsSpan()));
        writer.Write(lists);
        writer.Write(CollectionsMarshal.AsSpan(texts));
        writer.Write(begin);
    }

    static Dictionary<string, int> Number(IReadOnlyList<GazetteerEntry> entries)
    {
        var numbers = new Dictionary<string, int>(entries.Count, StringComparer.Ordinal);
        for (var i = 0; i < entries.Count; i++)
        {
            if (!numbers.TryAdd(entries[i].Id, i))
            {
                throw new InvalidDataException($"Two places have the id '{entries[i].Id}'. Give each its own.");
            }
        }

        return numbers;
    }

    void Place(Span<byte> row, GazetteerEntry entry, Dictionary<string, int> numbers)
    {
        BitConverter.TryWriteBytes(row[NameAt..], Text(entry.Name));
        BitConverter.TryWriteBytes(row[LatAt..], (int)Math.Round(entry.Location.Latitude * Degree));
        BitConverter.TryWriteBytes(row[LonAt..], (int)Math.Round(entry.Location.Longitude * Degree));
        BitConverter.TryWriteBytes(row[PopulationAt..], (uint)Math.Clamp(entry.Population, 0, uint.MaxValue));
        if (entry.Country is [var a, var b])
        {
            (row[CountryAt], row[CountryAt + 1]) = ((byte)a, (byte)b);
        }

        (row[KindAt], row[RankAt]) = ((byte)entry.Kind, (byte)entry.Rank);
        BitConverter.TryWriteBytes(row[DivisionAt..], Of(entry.Division));
        BitConverter.TryWriteBytes(row[DistrictAt..], Of(entry.District));
        BitConverter.TryWriteBytes(row[IdAt..], Id(entry.Id));
        BitConverter.TryWriteBytes(row[RadiusAt..], (float)entry.RadiusKm);
        int Of(string? id) => id is not null && numbers.TryGetValue(id, out var number) ? number : -1;
    }

    uint Id(string id) => id.StartsWith(Numbered, StringComparison.Ordinal)
        && uint.TryParse(id.AsSpan(Numbered.Length), System.Globalization.CultureInfo.InvariantCulture, out var number) && number < Named
            ? number
            : Named | Text(id);

    uint Text(string text)
    {
        if (!textAt.TryGetValue(text, out var at))
        {
            var bytes = Encoding.UTF8.GetBytes(text).AsSpan();
            bytes = bytes[..Math.Min(byte.MaxValue, bytes.Length)];
            textAt[text] = at = (uint)texts.Count;
            texts.Add((byte)bytes.Length);
            texts.AddRange(bytes);
        }

        return at;
    }

    void Keys(GazetteerEntry entry, int place)
    {
        Span<char> folded = stackalloc char[NameFolding.Longest];
        Span<char> sound = stackalloc char[2 * NameFolding.Longest];
        foreach (var name in entry.Others.IsDefault ? [entry.Name] : entry.Others.Insert(0, entry.Name))
        {
            var spelling = folded[..NameFolding.Fold(name, folded)];
            if (spelling.IsEmpty)
            {
                continue;
            }

            names.Add(name);
            postings.Add(spelling, NameHash.Spelling, place);
            beginnings.Add(new(spelling), place);
            var length = sounds.Fold(spelling, sound);
            if (length >= Gazetteer.ShortestSound)
            {
                postings.Add(sound[..length], NameHash.Sound, place);
            }
        }
    }
}
