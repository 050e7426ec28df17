using System.Runtime.InteropServices;
using System.Text;
using Sitrep.Geography.Names;

namespace Sitrep.Geography.Index;

/// <summary>Collects the folded names of places and lays out <see cref="NameBeginnings"/>: each name from each of its words on, with its articles alike and without them.</summary>
sealed class BeginningsWriter(Articles articles)
{
    readonly Dictionary<string, int> texts = new(StringComparer.Ordinal);
    readonly List<byte> names = [];
    readonly List<(int At, int Place)> entries = [];

    public void Add(string folded, int place)
    {
        Words(articles.Alike(folded), place);
        Words(articles.Without(folded), place);
    }

    /// <summary>The same names give the same bytes.</summary>
    public byte[] Lay()
    {
        var text = CollectionsMarshal.AsSpan(names).ToArray();
        entries.Sort((a, b) => Compare(text, a, b));
        var kept = entries.Where((entry, i) => i == 0 || Compare(text, entries[i - 1], entry) != 0).ToList();
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        writer.Write(kept.Count);
        foreach (var (at, place) in kept)
        {
            writer.Write(at);
            writer.Write(place);
        }

        writer.Write(text);
        return bytes.ToArray();
    }

    void Words(string name, int place)
    {
        if (!texts.TryGetValue(name, out var start))
        {
            texts[name] = start = names.Count;
            names.AddRange(Encoding.UTF8.GetBytes(name));
            names.Add(NameBeginnings.End);
        }

        entries.Add((start, place));
        for (var at = start; names[at] != NameBeginnings.End; at++)
        {
            if (names[at] == (byte)' ')
            {
                entries.Add((at + 1, place));
            }
        }
    }

    static int Compare(byte[] text, (int At, int Place) a, (int At, int Place) b) =>
        Name(text, a.At).SequenceCompareTo(Name(text, b.At)) is var order && order != 0 ? order : a.Place.CompareTo(b.Place);

    static ReadOnlySpan<byte> Name(byte[] text, int at) => text.AsSpan(at, Array.IndexOf(text, NameBeginnings.End, at) - at);
}
