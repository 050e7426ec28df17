using System.Security.Cryptography;

namespace Sitrep.Record.Ledger;

/// <summary>SHA-256 as the record names hashes: "sha256:" and 64 lower-case hexadecimal digits.</summary>
static class Sha256
{
    public const string Scheme = "sha256:";

    public static string Named(ReadOnlySpan<byte> bytes)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes, hash);
        return Scheme + Convert.ToHexStringLower(hash);
    }
}
