using Sitrep.BuiltIn;
using Sitrep.Reading.Claims.Discourse;
using Sitrep.Reading.Claims.Explaining;

namespace Sitrep.Reading.Tests.Claims;

/// <summary>The built-in reader, opened once for all tests.</summary>
public static class SharedReader
{
    static readonly Lazy<ReportReader> reader = new(() => ReportReader.Open(BuiltInPacks.Packs, BuiltInPacks.Find));

    public static Model.Reading Read(string text, string published = "2024-06-05") =>
        reader.Value.Read(new("sha256:test", "test.txt", text, Model.Publication.Parse(published)));

    public static ReportView View(string text) => reader.Value.View(new("sha256:test", "test.txt", text, Model.Publication.Parse("2024-06-05")));

    public static Explanation Explain(string text, string published = "2024-06-05") =>
        reader.Value.Explain(new("sha256:test", "test.txt", text, Model.Publication.Parse(published)));
}
