using System.CommandLine;
using Sitrep.Record;

namespace Sitrep.Cli.Commands;

/// <summary><c>sitrep new DIR</c>: makes a case folder.</summary>
static class NewCommand
{
    public static Command Create(Surroundings around)
    {
        var folder = new Argument<string>("DIR") { Description = "The folder; it is made if need be." };
        var command = new Command("new",
            """
            Makes a case: a folder that keeps reports, their original bytes and their claims.

            Example:
              sitrep new aleppo && cd aleppo
            """) { folder };
        command.SetAction(parsed =>
        {
            var made = CaseFolder.Create(Path.Combine(around.Folder, parsed.GetValue(folder)!));
            around.Print(writer => writer.WriteLine($"Made the case {made.Root}. Add reports to it: sitrep add FILE…"));
            return ExitStatus.Done;
        });
        return command;
    }
}
