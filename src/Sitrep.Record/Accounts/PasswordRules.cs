using System.Collections.Frozen;

namespace Sitrep.Record.Accounts;

/// <summary>
/// Which passwords are taken: long ones that nobody guesses first (NIST SP 800-63B-4, 3.1.1.2; OWASP ASVS 5.0, 6.2). Nothing is asked of what they are
/// composed of, and none is too long.
/// </summary>
public static class PasswordRules
{
    public const int Shortest = 12;

    // What remains of a password without the names that anybody knows; fewer different signs than this are one key held down, or a few.
    const int LeastOwn = 8, LeastDifferent = 5;

    // So many digits and signs at either end make a common password no better; a shorter word is none.
    const int MostTrimmings = 4, ShortestWord = 4;

    static readonly Lazy<FrozenSet<string>> Common = new(Load);

    /// <param name="names">What the account, the case and the like are called.</param>
    /// <returns>Null when it is taken.</returns>
    public static PasswordTrouble? Trouble(string password, params ReadOnlySpan<string> names)
    {
        var told = password.ToLowerInvariant();
        if (told.Length < Shortest)
        {
            return PasswordTrouble.TooShort;
        }

        return told.Distinct().Count() < LeastDifferent || Common.Value.Contains(told) || IsMadeOfCommon(told) ? PasswordTrouble.Common
            : Without(told, names).Length < LeastOwn ? PasswordTrouble.Named : null;
    }

    static string Without(string told, ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            told = name.Length >= 3 ? told.Replace(name.ToLowerInvariant(), "", StringComparison.Ordinal) : told;
        }

        return told;
    }

    static bool IsMadeOfCommon(string told)
    {
        for (var start = 0; start <= Trimmings(told); start++)
        {
            for (var end = told.Length; end >= told.Length - Trimmings([.. told.Reverse()]); end--)
            {
                if (end - start >= ShortestWord && IsOneOrTwo(told[start..end]))
                {
                    return true;
                }
            }
        }

        return false;
    }

    static int Trimmings(ReadOnlySpan<char> told)
    {
        var n = 0;
        while (n < told.Length && n < MostTrimmings && !char.IsLetter(told[n]))
        {
            n++;
        }

        return n;
    }

    static bool IsOneOrTwo(string told) => Common.Value.Contains(told)
        || Enumerable.Range(ShortestWord, Math.Max(0, told.Length - (2 * ShortestWord) + 1)).Any(at => Common.Value.Contains(told[..at]) && Common.Value.Contains(told[at..]));

    static FrozenSet<string> Load()
    {
        using var stream = typeof(PasswordRules).Assembly.GetManifestResourceStream("common.passwords")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n').Where(line => line.Length > 0 && line[0] != '#').ToFrozenSet(StringComparer.Ordinal);
    }
}
