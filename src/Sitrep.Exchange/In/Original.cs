using System.Security.Cryptography;

namespace Sitrep.Exchange.In;

/// <summary>A file, page or stream exactly as it came.</summary>
/// <param name="File">Its name or address, as the user gave it.</param>
public sealed record Original(string File, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>"sha256:" and the lower-case hash of the bytes.</summary>
    public string Id { get; } = "sha256:" + Convert.ToHexStringLower(SHA256.HashData(Bytes.Span));
}
