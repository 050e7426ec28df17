using System.Globalization;
using System.Text;
using System.Text.Json;
using Sitrep.Model;

namespace Sitrep.Record.Ledger;

/// <summary>One entry of the ledger, which is never changed and never deleted.</summary>
/// <param name="Number">Its place in the order of arrival, from 1; its index in the tree is one less.</param>
/// <param name="At">When it was made, to the millisecond, in UTC.</param>
/// <param name="Subject">What it is about: a report's id, or "case".</param>
/// <param name="Content">"sha256:" and the hash of the body.</param>
/// <param name="Body">The content: JSON, in the form that <c>docs/ledger.md</c> gives for its kind.</param>
public sealed record LedgerEntry(long Number, DateTimeOffset At, Author Author, EntryKind Kind, string Subject, string Content, string Body)
{
    /// <summary>How the ledger writes an instant.</summary>
    public const string InstantFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    /// <summary>The subject of an entry that is about no single report.</summary>
    public const string WholeCase = "case";

    /// <summary>
    /// The bytes that the tree hashes: one JSON object without white space, keys in this order, UTF-8. The body stands in it by its hash,
    /// so that an entry can be shown without its content.
    /// </summary>
    public byte[] Leaf()
    {
        using var bytes = new MemoryStream(256);
        using (var json = new Utf8JsonWriter(bytes, LedgerJson.Writing))
        {
            json.WriteStartObject();
            json.WriteNumber("entry", Number);
            json.WriteString("at", Instant(At));
            json.WriteString("author", Author.ToString());
            json.WriteString("kind", NameOf(Kind));
            json.WriteString("subject", Subject);
            json.WriteString("content", Content);
            json.WriteEndObject();
        }

        return bytes.ToArray();
    }

    public static string Instant(DateTimeOffset at) => at.UtcDateTime.ToString(InstantFormat, CultureInfo.InvariantCulture);

    public static string HashOf(string body) => Sha256.Named(Encoding.UTF8.GetBytes(body));

    public static string NameOf(EntryKind kind) => kind switch
    {
        EntryKind.Received => "received",
        EntryKind.Read => "read",
        EntryKind.Judgement => "judgement",
        EntryKind.Redaction => "redaction",
        EntryKind.Embargo => "embargo",
        EntryKind.Published => "published",
        EntryKind.Deed => "deed",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>The kind of a name; null when there is none of that name.</summary>
    public static EntryKind? KindOf(string name) => Enum.GetValues<EntryKind>().Cast<EntryKind?>().FirstOrDefault(kind => NameOf(kind!.Value) == name);
}
