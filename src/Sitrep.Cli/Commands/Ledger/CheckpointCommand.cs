using System.CommandLine;
using Sitrep.Cli.Input;
using Sitrep.Record.Ledger;

namespace Sitrep.Cli.Commands.Ledger;

/// <summary><c>sitrep checkpoint</c>: the ledger in a few signed lines.</summary>
static class CheckpointCommand
{
    public static Command Create(Surroundings around)
    {
        var cases = new CaseOptions();
        var command = new Command("checkpoint",
            """
            Prints a signed tree head. Keep it where nobody can reach it who can reach the case: with it, sitrep verify shows whether the ledger
            still goes on from here. The key is made with the first checkpoint.

            Example:
              sitrep checkpoint > ~/kept/2024-11-29.checkpoint
            """) { cases.Case };
        command.SetAction(parsed =>
        {
            var folder = cases.Folder(parsed, around);
            using var record = folder.Open(forWriting: false, around.Clock);
            var signed = Checkpoint.Sign(folder, record.Head(), around.Clock.GetUtcNow());
            around.Print(writer => writer.Write(signed.ToString()));
            return ExitStatus.Done;
        });
        return command;
    }
}
