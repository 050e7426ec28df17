using System.Diagnostics;

namespace Sitrep.Cli.Tests.Docs;

/// <summary>`./sitrep`, which builds when sources changed and then runs the program: here one that was built just now and says where it runs.</summary>
public sealed class LauncherTests
{
    [Fact]
    public async Task The_program_runs_in_the_folder_that_it_is_called_from()
    {
        var root = Directory.CreateTempSubdirectory("launcher");
        try
        {
            var called = root.CreateSubdirectory("mycase");
            var app = root.CreateSubdirectory("artifacts/cli");
            File.Copy(Path.Combine(CommandsDocTests.Repository, "sitrep"), Path.Combine(root.FullName, "sitrep"));
            var program = Path.Combine(app.FullName, "sitrep");
            await File.WriteAllTextAsync(program, "#!/bin/sh\nbasename \"$PWD\"\necho \"$@\"\n");
            await File.WriteAllTextAsync(Path.Combine(app.FullName, ".built"), "");

            using var run = Process.Start(new ProcessStartInfo("bash", ["-c", "chmod +x ../artifacts/cli/sitrep && ../sitrep add 'a report.txt'"]) { WorkingDirectory = called.FullName, RedirectStandardOutput = true })!;
            var said = await run.StandardOutput.ReadToEndAsync();
            await run.WaitForExitAsync();
            Assert.Equal("mycase\nadd a report.txt\n", said);
        }
        finally
        {
            root.Delete(recursive: true);
        }
    }
}
