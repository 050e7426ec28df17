using System.Text;
using System.Text.Json;

namespace Sitrep.Record.Ledger;

/// <summary>An inclusion proof as a file: one JSON object that somebody without the case, and without this program, can check.</summary>
public static class ProofJson
{
    public static void Write(Stream output, InclusionProof proof, Checkpoint signed)
    {
        using (var json = new Utf8JsonWriter(output, LedgerJson.Writing))
        {
            json.WriteStartObject();
            // The leaf's own bytes as a text: whoever checks it need not know how to write it.
            json.WriteString("leaf", Encoding.UTF8.GetString(proof.Entry.Leaf()));
            json.WriteNumber("index", proof.Entry.Number - 1);
            json.WriteNumber("size", proof.Head.Size);
            json.WriteStartArray("path");
            foreach (var hash in proof.Path)
            {
                json.WriteStringValue(hash);
            }

            json.WriteEndArray();
            json.WriteString("checkpoint", signed.ToString());
            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
    }
}
