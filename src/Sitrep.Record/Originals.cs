using System.Security.Cryptography;

namespace Sitrep.Record;

/// <summary>The original bytes of reports, each in a file named by its hash, so that the same bytes are kept once and a changed byte shows.</summary>
public sealed class Originals(string folder)
{
    const string Scheme = "sha256:";

    /// <summary>Keeps bytes whose id is known. They are on disk, whole, when this returns.</summary>
    public void Keep(string id, ReadOnlySpan<byte> bytes)
    {
        var path = PathOf(id);
        if (File.Exists(path) && new FileInfo(path).Length == bytes.Length)
        {
            return;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        // A name that no reader looks at until the bytes are complete.
        var partial = $"{path}.partial";
        try
        {
            Write(partial, bytes);
            File.Move(partial, path, overwrite: true);
        }
        catch (IOException)
        {
            File.Delete(partial);
            throw;
        }
    }

    /// <summary>The bytes; null when they are not there or are no longer what their hash says.</summary>
    public byte[]? Find(string id)
    {
        var path = PathOf(id);
        var bytes = File.Exists(path) ? File.ReadAllBytes(path) : null;
        return bytes is not null && Scheme + Convert.ToHexStringLower(SHA256.HashData(bytes)) == id ? bytes : null;
    }

    public bool Has(string id) => File.Exists(PathOf(id));

    /// <summary>The ids of all that is kept.</summary>
    public IEnumerable<string> Ids() => Directory.Exists(folder)
        ? Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(Path.GetFileName).Where(n => n!.Length == 64).Select(n => Scheme + n)
        : [];

    static void Write(string path, ReadOnlySpan<byte> bytes)
    {
        using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, 1, FileOptions.None);
        file.Write(bytes);
        file.Flush(flushToDisk: true);
    }

    string PathOf(string id)
    {
        var hash = id.StartsWith(Scheme, StringComparison.Ordinal) ? id[Scheme.Length..] : "";
        return hash.Length == 64 && hash.All(char.IsAsciiHexDigitLower)
            ? Path.Combine(folder, hash[..2], hash)
            : throw new ArgumentException("An original is named by sha256: and 64 hexadecimal digits.", nameof(id));
    }
}
