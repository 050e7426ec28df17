using Sitrep.Cli.Tests.Docs;

namespace Sitrep.Cli.Tests.Commands;

/// <summary>What is kept of who holds what is never believed before the record.</summary>
public sealed class PreparedControlTests : IDisposable
{
    readonly Console console = new();

    public PreparedControlTests()
    {
        console.Run("new", "case");
        console.Run(["add", .. Directory.GetFiles(Path.Combine(CommandsDocTests.Repository, "demo", "reports")).Order(StringComparer.Ordinal).Skip(3), "--case", "case"]);
    }

    public void Dispose() => console.Dispose();

    string Kept => Path.Combine(console.Folder, "case", ".sitrep", "control.prepared");

    string Control(params string[] args) => console.Run(["control", .. args, "--case", "case"]).Out;

    string Anew(params string[] args)
    {
        File.Delete(Kept);
        return Control(args);
    }

    [Theory]
    [InlineData]
    [InlineData("--as-of", "2024-11-29")]
    [InlineData("Saraqib", "--format", "text")]
    [InlineData("--format", "geojson")]
    public void Asked_again_it_tells_the_same(params string[] args)
    {
        var first = Anew(args);
        Assert.NotEmpty(first);
        var written = File.GetLastWriteTimeUtc(Kept);
        Assert.Equal(first, Control(args));
        Assert.Equal(written, File.GetLastWriteTimeUtc(Kept));
    }

    [Fact]
    public void A_report_that_comes_later_is_told_of()
    {
        var before = Control();
        console.Run(["add", .. Directory.GetFiles(Path.Combine(CommandsDocTests.Repository, "demo", "reports")), "--case", "case"]);
        var after = Control();
        Assert.NotEqual(before, after);
        Assert.Equal(after, Anew());
    }

    [Fact]
    public void What_is_hidden_later_is_not_told()
    {
        Assert.Contains("Northern Front Monitor", Control(), StringComparison.Ordinal);
        Assert.Equal(ExitStatus.Done, console.Run("redact", "--name", "Northern Front Monitor", "--reason", "asked", "--case", "case").Status);
        Assert.DoesNotContain("Northern Front Monitor", Control(), StringComparison.Ordinal);
        Assert.DoesNotContain("Northern Front Monitor", Control(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    [InlineData(60)]
    [InlineData(-1)]
    public void A_damaged_file_is_made_again(int at)
    {
        var told = Control();
        var bytes = File.ReadAllBytes(Kept);
        bytes[at < 0 ? ^1 : at] ^= 4;
        File.WriteAllBytes(Kept, bytes);
        Assert.Equal(told, Control());
        File.WriteAllBytes(Kept, bytes[..(bytes.Length / 2)]);
        Assert.Equal(told, Control());
        File.WriteAllBytes(Kept, []);
        Assert.Equal(told, Control());
    }

    [Fact]
    public void It_is_no_part_of_what_is_verified_and_a_rebuild_takes_it_away()
    {
        Control();
        Assert.Equal(ExitStatus.Done, console.Run("verify", "--case", "case").Status);
        console.Run("rebuild", "--case", "case");
        Assert.False(File.Exists(Kept));
    }
}
