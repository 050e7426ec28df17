using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Sitrep.Web.Api;

/// <summary>Answers that the writers of the command line's formats make.</summary>
internal static class Written
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static FileContentHttpResult Json(Action<Utf8JsonWriter> write)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            write(json);
        }

        return TypedResults.Bytes(bytes.ToArray(), "application/json; charset=utf-8");
    }

    public static FileContentHttpResult Bytes(string type, Action<Stream> write)
    {
        using var bytes = new MemoryStream();
        write(bytes);
        return TypedResults.Bytes(bytes.ToArray(), type);
    }
}
