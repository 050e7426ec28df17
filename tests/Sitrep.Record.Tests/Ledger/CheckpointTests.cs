using Sitrep.Record.Ledger;
using Sitrep.Tests;

namespace Sitrep.Record.Tests.Ledger;

public sealed class CheckpointTests : IDisposable
{
    readonly string root = Directory.CreateTempSubdirectory("sitrep-checkpoint-").FullName;
    readonly CaseFolder folder;

    public CheckpointTests() => folder = CaseFolder.Create(root);

    public void Dispose() => Directory.Delete(root, recursive: true);

    Checkpoint Sign() => Checkpoint.Sign(folder, new(3, new('a', 64)), Tell.Noon);

    [Fact]
    public void A_checkpoint_can_be_written_and_read_and_its_signature_holds()
    {
        var signed = Sign();
        Assert.True(signed.Holds());
        Assert.Equal(signed, Checkpoint.Parse(signed.ToString()));
        Assert.Equal(signed, Checkpoint.Parse(signed.ToString().Replace("\n", "\r\n", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_changed_checkpoint_does_not_hold()
    {
        var signed = Sign();
        Assert.False((signed with { Head = signed.Head with { Size = 2 } }).Holds());
        Assert.False((signed with { At = Tell.Noon.AddDays(1) }).Holds());
        Assert.False((signed with { Key = "AAAA" }).Holds());
    }

    [Theory]
    [InlineData("")]
    [InlineData("sitrep checkpoint 1\nsize: 3\n")]
    [InlineData("sitrep checkpoint 1\ncase: a\nsize: x\nroot: y\nat: z\nkey: k\nsignature: s\n")]
    public void What_is_no_checkpoint_is_told(string text) => Assert.Null(Checkpoint.Parse(text));

    [Fact]
    public void The_key_is_made_once_and_is_its_owners_alone()
    {
        Assert.Equal(Sign().Key, Sign().Key);
        Assert.Equal(Convert.ToBase64String(CaseKey.PublicKeyOf(folder)!), Sign().Key);
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(folder.KeyFile));
        }
    }

    [Fact]
    public void A_broken_key_is_not_replaced_silently()
    {
        Sign();
        File.WriteAllText(folder.KeyFile, "no key");
        Assert.Equal($"{folder.KeyFile} is no key. Restore it, or move it away to have a new one made.", Assert.Throws<CaseException>(Sign).Message);
    }
}
