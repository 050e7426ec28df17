using System.Security.Cryptography;
using Sitrep.Model;
using Sitrep.Tests;

namespace Sitrep.Record.Tests;

public sealed class RecordTests : IDisposable
{
    readonly string root = Directory.CreateTempSubdirectory("sitrep-record-").FullName;
    readonly CaseFolder folder;

    public RecordTests() => folder = CaseFolder.Create(root);

    public void Dispose() => Directory.Delete(root, recursive: true);

    static readonly Claim Full = Tell.That(ClaimType.Casualty, "killed", "Atarib", "Reds", "Blues", Count.AtLeast(200), 28, "Command", category: "officer",
        partOf: "c7", cumulative: true) with
    {
        Place = new("Atarib", "Al Atarib", "geonames:1", new GeoPoint(36.14, 36.83), PlacePrecision.Exact, "western Aleppo", 2.5, "SY"),
        CountSurface = "over 200",
        Method = "airstrike",
        Item = "BMP",
    };

    [Fact]
    public void What_is_added_comes_back_whole()
    {
        var told = Tell.Report("Agency", Full);
        using (var record = folder.Open(true))
        {
            Assert.True(record.Add(told.Reading, "bytes"u8, Tell.Noon));
        }

        using var again = folder.Open(false);
        var back = Assert.Single(again.Reports());
        Assert.Equal(told.Report, back.Report);
        Assert.Equal(told.Reading.Claims.AsEnumerable(), back.Reading.Claims);
        Assert.Equal((told.Reading.Program, Tell.Noon), (back.Reading.Program, back.Known));
    }

    [Fact]
    public void The_same_report_twice_is_one_report()
    {
        using var record = folder.Open(true);
        var told = Tell.Report("Agency", Full);
        record.Add(told.Reading, "bytes"u8, Tell.Noon);
        var version = record.Version();
        Assert.False(record.Add(told.Reading, "bytes"u8, Tell.Noon.AddHours(1)));
        Assert.Equal(version, record.Version());
        Assert.Equal(Tell.Noon, Assert.Single(record.Reports()).Known);
    }

    [Fact]
    public void The_version_changes_with_the_record()
    {
        using var record = folder.Open(true);
        var before = record.Version();
        record.Add(Tell.Report("Agency").Reading, "bytes"u8, Tell.Noon);
        Assert.NotEqual(before, record.Version());
    }

    [Fact]
    public void A_report_that_the_disk_has_no_room_for_leaves_the_case_as_it_was()
    {
        using var record = folder.Open(true);
        record.Add(Tell.Report("Agency").Reading, "bytes"u8, Tell.Noon);
        ((Sqlite.SqliteRecord)record).LimitPages();
        var large = Tell.Report("Monitor", [.. Enumerable.Range(0, 2000).Select(i => Full with { Id = $"x{i}" })]);
        var trouble = Assert.Throws<CaseException>(() => record.Add(large.Reading, "more"u8, Tell.Noon));
        Assert.Equal($"{root} cannot be written (disk full or failing). Nothing was changed; free some space, then try again.", trouble.Message);
        Assert.Equal("Agency", Assert.Single(record.Reports()).Report.Publisher);
    }

    [Fact]
    public void Originals_are_kept_by_their_hash_and_a_changed_byte_shows()
    {
        var bytes = "the bytes as they came"u8.ToArray();
        var id = "sha256:" + Convert.ToHexStringLower(SHA256.HashData(bytes));
        folder.Originals.Keep(id, bytes);
        folder.Originals.Keep(id, bytes);
        Assert.Equal(bytes, folder.Originals.Find(id));
        var file = Assert.Single(Directory.GetFiles(Path.Combine(root, ".sitrep", "originals"), "*", SearchOption.AllDirectories));
        File.WriteAllText(file, "the bytes as they cane");
        Assert.Null(folder.Originals.Find(id));
    }

    [Fact]
    public void An_original_is_never_looked_for_outside_its_folder() =>
        Assert.Throws<ArgumentException>(() => folder.Originals.Find("sha256:../../../etc/passwd"));
}
