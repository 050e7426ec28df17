using System.Text.Json;

namespace Sitrep.Exchange.Out.Events;

/// <summary>What goes with an export: what it is, the ledger that it was made from, and what it leaves out or shows less exactly. It names nothing that is hidden.</summary>
public sealed record ManifestJson(string Format, DateTimeOffset Made, string? AsOf, string? KnownAt, long Entries, string Root, string Bytes)
{
    public void Write(Stream output, Leaving leaving)
    {
        using (var json = new Utf8JsonWriter(output, new() { Indented = true }))
        {
            json.WriteStartObject();
            json.WriteString("format", Format);
            json.WriteString("made", Made);
            json.WriteIfSaid("asOf", AsOf);
            json.WriteIfSaid("knownAt", KnownAt);
            json.WriteNumber("ledgerEntries", Entries);
            json.WriteString("ledgerRoot", Root);
            json.WriteString("bytes", Bytes);
            json.WriteNumber("written", leaving.Written);
            Write(json, "leftOut", leaving.LeftOut);
            Write(json, "coarsened", leaving.Coarsened);
            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
    }

    static void Write(Utf8JsonWriter json, string name, IReadOnlyDictionary<string, int> counts)
    {
        json.WriteStartObject(name);
        foreach (var (reason, count) in counts)
        {
            json.WriteNumber(reason, count);
        }

        json.WriteEndObject();
    }
}
