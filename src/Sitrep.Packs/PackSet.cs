using System.Collections.Immutable;

namespace Sitrep.Packs;

/// <summary>All pack files by their path under <c>packs/</c> ("incidents/control/capture.en.frames.yaml"); a file is decoded when asked for.</summary>
public sealed class PackSet
{
    readonly SortedDictionary<string, Lazy<PackNode>> files = new(StringComparer.Ordinal);

    PackSet(IEnumerable<KeyValuePair<string, Lazy<PackNode>>> files)
    {
        foreach (var (path, node) in files)
        {
            this.files[path] = node;
        }
    }

    /// <summary>Opens compiled packs (see <see cref="PackFormat"/>).</summary>
    /// <exception cref="InvalidDataException">The bytes are not compiled packs of this version.</exception>
    public static PackSet Open(ReadOnlyMemory<byte> compiled) => new(PackFormat.Read(compiled));

    public static PackSet Of(IEnumerable<KeyValuePair<string, PackNode>> files) =>
        new(files.Select(f => KeyValuePair.Create(f.Key, new Lazy<PackNode>(f.Value))));

    public IEnumerable<string> Paths => files.Keys;

    /// <summary>The file at a path; null when there is none.</summary>
    public PackNode? Find(string path) => files.TryGetValue(path, out var node) ? node.Value : null;

    /// <summary>The file at a path that the program cannot do without.</summary>
    /// <exception cref="InvalidDataException">There is no such file.</exception>
    public PackNode Get(string path) =>
        Find(path) ?? throw new InvalidDataException($"The packs have no '{path}'. Restore it, or point --packs to a complete folder.");

    /// <summary>The files below a folder whose names end so, in the order of their paths.</summary>
    public ImmutableArray<KeyValuePair<string, PackNode>> Under(string folder, string ending) =>
    [
        .. files.Where(f => f.Key.StartsWith(folder, StringComparison.Ordinal) && f.Key.EndsWith(ending, StringComparison.Ordinal))
            .Select(f => KeyValuePair.Create(f.Key, f.Value.Value)),
    ];

    /// <summary>These packs with the files of others put in place of, or beside, their own.</summary>
    public PackSet With(PackSet others) => new(files.Concat(others.files));
}
