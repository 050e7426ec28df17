using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Sitrep.Record.Ledger;

/// <summary>A signed tree head, to keep elsewhere: whoever has it can show whether the case still goes on from it.</summary>
/// <param name="Case">The case's name.</param>
/// <param name="Key">The public key (SubjectPublicKeyInfo), base 64.</param>
/// <param name="Signature">ECDSA over the lines before it (DER), base 64.</param>
public sealed record Checkpoint(string Case, TreeHead Head, DateTimeOffset At, string Key, string Signature)
{
    const string Title = "sitrep checkpoint 1";
    const int Lines = 7;

    public static Checkpoint Sign(CaseFolder folder, TreeHead head, DateTimeOffset at)
    {
        // The key stands in what is signed: it must be there before.
        var key = Convert.ToBase64String(CaseKey.Sign(folder, []).PublicKey);
        var unsigned = new Checkpoint(string.Concat(folder.Name.Select(c => char.IsControl(c) ? '?' : c)), head, at, key, "");
        return unsigned with { Signature = Convert.ToBase64String(CaseKey.Sign(folder, unsigned.Signed()).Signature) };
    }

    /// <summary>Reads what <see cref="ToString"/> writes; null when it is something else.</summary>
    public static Checkpoint? Parse(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return lines.Length == Lines && lines[0] == Title
            && Value(lines[1], "case") is { } name
            && long.TryParse(Value(lines[2], "size"), NumberStyles.None, CultureInfo.InvariantCulture, out var size)
            && Value(lines[3], "root") is { Length: 64 } root
            && DateTimeOffset.TryParseExact(Value(lines[4], "at"), LedgerEntry.InstantFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at)
            && Value(lines[5], "key") is { } key && Base64.IsValid(key)
            && Value(lines[6], "signature") is { } signature && Base64.IsValid(signature)
            ? new(name, new(size, root), at, key, signature)
            : null;
    }

    /// <summary>Whether the signature is one of the key that the checkpoint names.</summary>
    public bool Holds() => CaseKey.Holds(Convert.FromBase64String(Key), Signed(), Convert.FromBase64String(Signature));

    public override string ToString() => $"{Body()}signature: {Signature}\n";

    byte[] Signed() => Encoding.UTF8.GetBytes(Body());

    string Body() => string.Create(CultureInfo.InvariantCulture,
        $"{Title}\ncase: {Case}\nsize: {Head.Size}\nroot: {Head.Root}\nat: {LedgerEntry.Instant(At)}\nkey: {Key}\n");

    static string? Value(string line, string name) => line.StartsWith($"{name}: ", StringComparison.Ordinal) ? line[(name.Length + 2)..] : null;
}
