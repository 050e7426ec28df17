using System.Security.Cryptography;
using System.Text;

namespace Sitrep.Record.Ledger;

/// <summary>The key that signs a case's checkpoints: ECDSA on P-256 with SHA-256, kept in <c>.sitrep/keys/</c> for its owner's eyes alone.</summary>
public static class CaseKey
{
    const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Signs; the key is made at need.</summary>
    /// <returns>The public key (SubjectPublicKeyInfo) and the signature (DER).</returns>
    public static (byte[] PublicKey, byte[] Signature) Sign(CaseFolder folder, byte[] bytes) => CaseException.Guard(folder.Root, () =>
    {
        if (!File.Exists(folder.KeyFile))
        {
            Make(folder.KeyFile);
        }

        using var key = Open(folder);
        return (key.ExportSubjectPublicKeyInfo(), key.SignData(bytes, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence));
    });

    /// <summary>The case's public key; null when it has signed nothing yet.</summary>
    public static byte[]? PublicKeyOf(CaseFolder folder) => CaseException.Guard(folder.Root, () =>
    {
        if (!File.Exists(folder.KeyFile))
        {
            return null;
        }

        using var key = Open(folder);
        return key.ExportSubjectPublicKeyInfo();
    });

    /// <summary>Whether a signature is one of a public key over bytes; false for what is no key.</summary>
    public static bool Holds(byte[] publicKey, byte[] bytes, byte[] signature)
    {
        try
        {
            using var key = ECDsa.Create();
            key.ImportSubjectPublicKeyInfo(publicKey, out _);
            return key.VerifyData(bytes, signature, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    static ECDsa Open(CaseFolder folder)
    {
        var key = ECDsa.Create();
        try
        {
            key.ImportFromPem(File.ReadAllText(folder.KeyFile));
            return key;
        }
        catch (Exception e) when (e is ArgumentException or CryptographicException)
        {
            key.Dispose();
            throw new CaseException($"{folder.KeyFile} is no key. Restore it, or move it away to have a new one made.", e);
        }
    }

    static void Make(string file)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerOnly;
        }

        using var stream = new FileStream(file, options);
        stream.Write(Encoding.ASCII.GetBytes(key.ExportPkcs8PrivateKeyPem() + "\n"));
        stream.Flush(flushToDisk: true);
    }
}
