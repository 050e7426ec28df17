using System.Security.Cryptography;
using System.Text;

namespace Sitrep.Record.Accounts;

/// <summary>Hashes passwords with PBKDF2 (RFC 8018, 5.2) over HMAC-SHA-256 and a salt of their own; as many rounds as OWASP's cheat sheet on password storage asks (2023).</summary>
static class Passwords
{
    public const int Rounds = 600_000;

    const int SaltBytes = 16, HashBytes = 32;

    /// <summary>"pbkdf2-sha256$rounds$salt$hash", in base 64.</summary>
    public static string Hash(string password, int rounds = Rounds)
    {
        var salt = RandomNumberGenerator.GetBytes(SaltBytes);
        return $"pbkdf2-sha256${rounds.ToString(System.Globalization.CultureInfo.InvariantCulture)}${Convert.ToBase64String(salt)}${Convert.ToBase64String(Derive(password, salt, rounds))}";
    }

    /// <summary>Takes the same time whether it is right or not.</summary>
    public static bool IsRight(string password, string kept) => kept.Split('$') is ["pbkdf2-sha256", var rounds, var salt, var hash]
        && int.TryParse(rounds, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var count)
        && CryptographicOperations.FixedTimeEquals(Derive(password, Convert.FromBase64String(salt), count), Convert.FromBase64String(hash));

    static byte[] Derive(string password, byte[] salt, int rounds) =>
        Rfc2898DeriveBytes.Pbkdf2(Encoding.UTF8.GetBytes(password.Normalize(NormalizationForm.FormKC)), salt, rounds, HashAlgorithmName.SHA256, HashBytes);
}
