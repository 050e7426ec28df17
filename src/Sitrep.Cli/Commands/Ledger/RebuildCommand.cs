using System.CommandLine;
using Sitrep.Cli.Input;

namespace Sitrep.Cli.Commands.Ledger;

/// <summary><c>sitrep rebuild</c>: makes everything but the ledger again.</summary>
static class RebuildCommand
{
    public static Command Create(Surroundings around)
    {
        var cases = new CaseOptions();
        var command = new Command("rebuild",
            """
            Makes reports, readings and claims again from the ledger, byte for byte as they were. Refuses when the ledger itself is not sound.

            Example:
              sitrep rebuild && sitrep verify
            """) { cases.Case };
        command.SetAction(parsed =>
        {
            var folder = cases.Folder(parsed, around);
            using var record = folder.Open(forWriting: true, around.Clock);
            record.Rebuild();
            File.Delete(folder.SearchFile);
            File.Delete(folder.SituationFile);
            File.Delete(folder.ControlFile);
            around.Print(writer => writer.WriteLine(FormattableString.Invariant($"Made again from {record.Head().Size} entries.")));
            return ExitStatus.Done;
        });
        return command;
    }
}
