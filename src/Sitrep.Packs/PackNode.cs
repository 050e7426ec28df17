using System.Collections.Immutable;

namespace Sitrep.Packs;

/// <summary>A value of a pack file: a text, a list or a map in the file's order. The YAML of packs is read into this shape and no other.</summary>
public sealed class PackNode
{
    public static PackNode OfText(string text) => new() { Text = text };
    public static PackNode OfItems(ImmutableArray<PackNode> items) => new() { Items = items, Kind = PackNodeKind.List };
    public static PackNode OfEntries(ImmutableArray<KeyValuePair<string, PackNode>> entries) => new() { Entries = entries, Kind = PackNodeKind.Map };

    public PackNodeKind Kind { get; private init; }

    /// <summary>The text of a scalar; empty for lists and maps.</summary>
    public string Text { get; private init; } = "";

    /// <summary>A list's items. For a scalar or a map use <see cref="Each"/>.</summary>
    public ImmutableArray<PackNode> Items { get; private init; } = [];

    public ImmutableArray<KeyValuePair<string, PackNode>> Entries { get; private init; } = [];

    /// <summary>The value under a key of a map; null when there is none or this is no map.</summary>
    public PackNode? this[string key]
    {
        get
        {
            foreach (var entry in Entries)
            {
                if (string.Equals(entry.Key, key, StringComparison.Ordinal))
                {
                    return entry.Value;
                }
            }

            return null;
        }
    }

    /// <summary>The items of a list, or the node itself: a pack may write one value without brackets.</summary>
    public ImmutableArray<PackNode> Each => Kind == PackNodeKind.List ? Items : [this];

    /// <summary>The texts of a list of scalars, or the one text.</summary>
    public IEnumerable<string> Texts => Each.Where(n => n.Kind == PackNodeKind.Text).Select(n => n.Text);

    /// <summary>The texts under a key; empty when the key is absent.</summary>
    public IEnumerable<string> TextsOf(string key) => this[key]?.Texts ?? [];
}
