using System.Diagnostics;
using System.Globalization;
using Sitrep.Record;

namespace Sitrep.Cli.Tests.Commands.Ledger;

/// <summary>A handful of what scripts/kill-adds.sh does 200 times.</summary>
public sealed class KilledAddTests : IDisposable
{
    const int Reports = 40;

    readonly Console console = new();

    public void Dispose() => console.Dispose();

    [Theory]
    [InlineData(1, 0)]
    [InlineData(7, 1)]
    [InlineData(12, 3)]
    [InlineData(25, 0)]
    public void No_acknowledged_report_is_lost_when_an_add_is_killed_and_the_next_goes_on(int acknowledgements, int spins)
    {
        console.Run("new", ".");
        string[] files = [.. Enumerable.Range(1, Reports).Select(i => console.Write($"{i}.md",
            string.Create(CultureInfo.InvariantCulture, $"---\npublisher: Desk\npublished: 2024-11-29\n---\nFighters entered Dadikh on Thursday, resident {i} said.")))];
        var acknowledged = AddAndKill(files, acknowledgements, spins);
        Assert.True(acknowledged.Count >= acknowledgements);

        var verified = console.Run("verify");
        Assert.Equal((0, ""), (verified.Status, verified.Error));
        using (var record = CaseFolder.Find(console.Folder)!.Open(false))
        {
            Assert.Empty(acknowledged.Except(record.Reports().Select(r => r.Report.File)));
        }

        Assert.Equal(0, console.Run(["add", .. files]).Status);
        Assert.Equal(Reports, console.Run("reports").Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Equal(0, console.Run("verify").Status);
    }

    /// <summary>Runs the program itself, and kills it some while after so many lines.</summary>
    List<string> AddAndKill(string[] files, int acknowledgements, int spins)
    {
        // The tests' own list of parts: the program's is for the machine that it is published for.
        string[] program = ["exec", "--depsfile", At("Sitrep.Cli.Tests.deps.json"), "--runtimeconfig", At("Sitrep.Cli.Tests.runtimeconfig.json"), At("sitrep.dll")];
        var start = new ProcessStartInfo("dotnet", [.. program, "add", .. files]) { WorkingDirectory = console.Folder, RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var lines = new List<string>();
        while (lines.Count < acknowledgements && process.StandardOutput.ReadLine() is { } line)
        {
            lines.Add(line);
        }

        Thread.SpinWait(spins * 1_000_000);
        process.Kill();
        // What was written before the kill and not yet read was acknowledged, too.
        lines.AddRange(process.StandardOutput.ReadToEnd().Split('\n').SkipLast(1));
        process.WaitForExit();
        return [.. lines.Select(l => l.Split("  ")[1])];
    }

    static string At(string file) => Path.Combine(AppContext.BaseDirectory, file);
}
