namespace Sitrep.Web.Api.Describing;

/// <summary>Media types.</summary>
internal static class Media
{
    public const string Json = "application/json", GeoJson = "application/geo+json", Lines = "application/jsonl", Csv = "text/csv", Text = "text/plain", Markdown = "text/markdown", Pdf = "application/pdf",
        Bytes = "application/octet-stream", Form = "multipart/form-data", Problem = "application/problem+json", Kml = "application/vnd.google-earth.kml+xml";
}
