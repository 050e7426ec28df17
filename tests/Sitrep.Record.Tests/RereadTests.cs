using Sitrep.Model;
using Sitrep.Situation;
using Sitrep.Tests;

namespace Sitrep.Record.Tests;

public sealed class RereadTests : IDisposable
{
    readonly string root = Directory.CreateTempSubdirectory("sitrep-reread-").FullName;
    readonly CaseFolder folder;
    readonly ReceivedReport told = Tell.Report("Agency", Tell.That(ClaimType.Control, "capture", "Dadikh"), Tell.That(ClaimType.Control, "capture", "Atarib"));

    public RereadTests()
    {
        folder = CaseFolder.Create(root);
        using var record = folder.Open(true);
        record.Add(told.Reading, "bytes"u8, Tell.Noon);
    }

    public void Dispose() => Directory.Delete(root, recursive: true);

    /// <summary>What a newer program reads: the first claim numbered otherwise, the second one changed.</summary>
    Model.Reading Newer => told.Reading with
    {
        Program = "test 2",
        Claims = [told.Reading.Claims[0] with { Id = "c9", Confidence = 0.5 }, told.Reading.Claims[1] with { Modality = Modality.Denied }],
    };

    [Fact]
    public void A_former_reading_stays_and_is_found_by_the_second_clock()
    {
        using var record = folder.Open(true);
        Assert.True(record.Reread(Newer, Tell.Noon.AddDays(1)));
        Assert.Equal("test 2", Assert.Single(record.Reports()).Reading.Program);
        var then = Assert.Single(record.Reports(Tell.Noon.AddHours(1))).Reading;
        Assert.Equal("test 1", then.Program);
        Assert.Equal(told.Reading.Claims.AsEnumerable(), then.Claims);
        Assert.Empty(record.Reports(Tell.Noon.AddHours(-1)));
    }

    [Fact]
    public void The_same_reading_again_is_no_entry()
    {
        using var record = folder.Open(true);
        var before = record.Head();
        Assert.False(record.Reread(told.Reading, Tell.Noon.AddDays(1)));
        Assert.Equal(before, record.Head());
    }

    [Fact]
    public void A_judgement_holds_for_the_claim_that_is_read_again_and_not_for_the_one_that_changed()
    {
        using var record = folder.Open(true);
        var judged = told.Reading.Claims.Select(c => record.Judge(new(Verdict.Accepted, ClaimRef.Of(told.Report, c), Author.Person("anna")), Tell.Noon)).ToList();
        record.Reread(Newer, Tell.Noon.AddDays(1));
        var report = record.Reports().Single();
        var there = report.Reading.Claims.Select(c => ClaimRef.Of(report.Report, c)).ToList();
        Assert.Equal([true, false], judged.Select(j => there.Contains(j.Claim)));
        Assert.Equal(judged, record.Judgements());
    }

    [Fact]
    public void A_rebuild_keeps_both_readings()
    {
        using (var record = folder.Open(true))
        {
            record.Reread(Newer, Tell.Noon.AddDays(1));
        }

        var before = Dump.Of(folder.RecordFile);
        using (var record = folder.Open(true))
        {
            record.Rebuild();
        }

        Assert.Equal(before, Dump.Of(folder.RecordFile));
    }
}
