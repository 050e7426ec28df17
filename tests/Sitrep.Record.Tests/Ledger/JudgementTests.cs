using Sitrep.Model;
using Sitrep.Record.Ledger;
using Sitrep.Situation;
using Sitrep.Tests;

namespace Sitrep.Record.Tests.Ledger;

public sealed class JudgementTests : IDisposable
{
    readonly string root = Directory.CreateTempSubdirectory("sitrep-judgement-").FullName;
    readonly CaseFolder folder;
    readonly ReceivedReport told = Tell.Report("Agency", Tell.That(ClaimType.Control, "capture", "Dadikh", "Reds"), Tell.That(ClaimType.Control, "capture", "Atarib", "Reds"));

    public JudgementTests()
    {
        folder = CaseFolder.Create(root);
        using var record = folder.Open(true);
        record.Add(told.Reading, "bytes"u8, Tell.Noon);
    }

    public void Dispose() => Directory.Delete(root, recursive: true);

    ClaimRef RefOf(int claim) => ClaimRef.Of(told.Report, told.Reading.Claims[claim]);

    [Fact]
    public void Judgements_come_back_as_they_were_filed_with_their_entries()
    {
        var same = new Judgement(Verdict.Same, RefOf(0), Author.Rule("same-text")) { Other = RefOf(1), Reason = "one town by two names" };
        var corrected = new Judgement(Verdict.Corrected, RefOf(0), Author.Person("anna")) { Correction = told.Reading.Claims[0] with { Action = "enter" }, Supersedes = 3 };
        using (var record = folder.Open(true))
        {
            same = record.Judge(same, Tell.Noon.AddHours(1));
            corrected = record.Judge(corrected, Tell.Noon.AddHours(2));
        }

        using var again = folder.Open(false);
        Assert.Equal([same, corrected], again.Judgements());
        Assert.Equal((3, 4), (same.Entry, corrected.Entry));
        Assert.Equal([same], again.Judgements(Tell.Noon.AddMinutes(90)));
    }

    [Fact]
    public void A_judgement_changes_the_version_and_the_head()
    {
        using var record = folder.Open(true);
        var (version, head) = (record.Version(), record.Head());
        record.Judge(new(Verdict.Accepted, RefOf(0), Author.Person("anna")), Tell.Noon);
        Assert.NotEqual(version, record.Version());
        Assert.NotEqual(head, record.Head());
    }

    [Fact]
    public void A_claim_keeps_its_name_when_a_program_numbers_it_otherwise_and_loses_it_when_it_says_something_else()
    {
        var claim = told.Reading.Claims[0];
        Assert.Equal(RefOf(0), ClaimRef.Of(told.Report, claim with { Id = "c99", Rule = "other", Confidence = 0.1 }));
        Assert.NotEqual(RefOf(0), ClaimRef.Of(told.Report, claim with { Modality = Modality.Denied }));
        Assert.NotEqual(RefOf(0), ClaimRef.Of("sha256:other", claim));
    }

    [Fact]
    public void Every_entry_and_every_earlier_state_can_be_proved()
    {
        using var record = folder.Open(true);
        var before = record.Head();
        record.Judge(new(Verdict.Accepted, RefOf(0), Author.Person("anna")), Tell.Noon);
        Assert.All(record.Entries(), entry => Assert.True(record.ProofOf(entry.Number)!.Holds()));
        var since = record.ProofSince(before.Size)!;
        Assert.True(since.Holds());
        Assert.Equal((before, record.Head()), (since.Earlier, since.Later));
        Assert.Null(record.ProofOf(99));
        Assert.Null(record.ProofSince(99));
        Assert.Equal([EntryKind.Received, EntryKind.Read, EntryKind.Judgement], record.Entries().Select(e => e.Kind));
    }
}
