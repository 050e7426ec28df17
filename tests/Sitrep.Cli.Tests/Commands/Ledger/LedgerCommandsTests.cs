using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Sitrep.Record;

namespace Sitrep.Cli.Tests.Commands.Ledger;

public sealed partial class LedgerCommandsTests : IDisposable
{
    readonly Console console = new();

    public LedgerCommandsTests()
    {
        console.Write("a.md", "---\npublisher: Monitor\npublished: 2024-11-29\n---\nFighters captured Dadikh on Thursday.");
        console.Write("b.md", "---\npublisher: Agency\npublished: 2024-11-29\n---\nThe army withdrew from Dadikh on Thursday.");
        console.Run("new", ".");
        console.Run("add", "a.md", "b.md");
    }

    public void Dispose() => console.Dispose();

    [Fact]
    public void A_sound_case_says_so_with_its_numbers()
    {
        var run = console.Run("verify");
        Assert.Equal((0, ""), (run.Status, run.Error));
        Assert.Matches("^Sound: 4 entries, 2 originals, [1-9] evidence slices.\nroot [0-9a-f]{64}\n$", run.Out);
    }

    [Fact]
    public void A_case_that_goes_on_from_a_checkpoint_is_shown_to_do_so()
    {
        console.Write("kept", console.Run("checkpoint").Out);
        console.Run("add", console.Write("c.md", "---\npublished: 2024-11-30\n---\nFighters entered Saraqib."));
        Assert.EndsWith("It goes on from the checkpoint of 4 entries.\n", console.Run("verify", "--checkpoint", "kept").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_wrong_with_a_checkpoint_is_named()
    {
        var kept = console.Run("checkpoint").Out;
        console.Write("changed", kept.Replace("size: 4", "size: 3", StringComparison.Ordinal));
        Assert.Contains("sitrep: the checkpoint's signature is not one of its own key: the checkpoint was changed.\n", console.Run("verify", "--checkpoint", "changed").Error, StringComparison.Ordinal);
        console.Write("kept", kept);
        File.Delete(CaseFolder.Find(console.Folder)!.KeyFile);
        console.Run("checkpoint");
        Assert.Equal((1, "sitrep: the checkpoint was signed by another key than this case's.\n"), (console.Run("verify", "--checkpoint", "kept") is var run ? run.Status : 0, run.Error));
        Assert.Equal((3, "sitrep: a.md is no checkpoint. Give a file that holds what sitrep checkpoint printed.\n"), (console.Run("verify", "--checkpoint", "a.md") is var other ? other.Status : 0, other.Error));
        Assert.Equal("sitrep: none cannot be read. Check its name.\n", console.Run("verify", "--checkpoint", "none").Error);
    }

    [Fact]
    public void A_finding_is_a_line_and_an_exit_status()
    {
        var original = Directory.GetFiles(Path.Combine(console.Folder, ".sitrep", "originals"), "*", SearchOption.AllDirectories)[0];
        File.AppendAllText(original, " ");
        var run = console.Run("verify");
        Assert.Equal((1, $"sitrep: the original of report sha256:{Path.GetFileName(original)} was changed: its bytes are not what its hash says.\n", "1 findings. The case is not what it was.\n"),
            (run.Status, run.Error, run.Out));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    public void A_proof_is_checked_by_the_verifier_of_the_docs(int entry)
    {
        if (!PythonIsHere)
        {
            // MerkleTreeTests hold the same steps in C#.
            return;
        }

        var proof = console.Run("prove", entry.ToString(CultureInfo.InvariantCulture)).Out;
        Assert.Equal($"Entry {entry} is in the ledger of 4 entries.", Check(proof));
        Assert.Equal("The entry is not in the ledger of this checkpoint.", Check(proof.Replace("2024", "2023", StringComparison.Ordinal).Replace("program:sitrep", "program:sitrap", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_report_is_proved_by_its_hash_and_what_is_not_there_is_told()
    {
        var id = console.Run("reports").Out.Split('\n')[1].Split("  ", StringSplitOptions.RemoveEmptyEntries)[3];
        using var proof = JsonDocument.Parse(console.Run("prove", id).Out);
        Assert.Contains("\"kind\":\"received\"", proof.RootElement.GetProperty("leaf").GetString(), StringComparison.Ordinal);
        Assert.Equal("sitrep: there is no entry 9. The ledger has 4.\n", console.Run("prove", "9").Error);
        Assert.Equal("sitrep: no report's hash begins with 'zz'. See: sitrep reports.\n", console.Run("prove", "zz").Error);
    }

    [Fact]
    public void A_rebuild_leaves_the_case_as_it_was()
    {
        var before = console.Run("claims", "--format", "jsonl").Out;
        Assert.Equal("Made again from 4 entries.\n", console.Run("rebuild").Out);
        Assert.Equal(before, console.Run("claims", "--format", "jsonl").Out);
        Assert.Equal(0, console.Run("verify").Status);
    }

    [Fact]
    public void Reading_again_with_the_same_program_changes_nothing()
    {
        Assert.Equal("2 reports read again, 0 say something else, 0 judgements wait for review\n", console.Run("reread", "--diff").Out);
        Assert.StartsWith("Sound: 4 entries", console.Run("verify").Out, StringComparison.Ordinal);
    }

    static bool PythonIsHere => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, "python3")));

    /// <summary>Runs the verifier that docs/ledger.md shows; its first line of output or of complaint.</summary>
    string Check(string proof)
    {
        var script = PythonBlock().Match(File.ReadAllText(Path.Combine(Docs.CommandsDocTests.Repository, "docs", "ledger.md"))).Groups[1].Value;
        Assert.InRange(script.Split('\n').Length, 15, 23);
        console.Write("check.py", script);
        console.Write("proof", proof);
        var start = new ProcessStartInfo("python3", ["check.py", "proof"]) { WorkingDirectory = console.Folder, RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var said = process.StandardOutput.ReadToEnd() + process.StandardError.ReadToEnd();
        process.WaitForExit();
        return said.Trim();
    }

    [GeneratedRegex("```python\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex PythonBlock();
}
