using System.CommandLine;
using System.CommandLine.Invocation;
using Sitrep.Cli.Commands;
using Sitrep.Cli.Commands.Access;
using Sitrep.Cli.Commands.Control;
using Sitrep.Cli.Commands.Course;
using Sitrep.Cli.Commands.Exchange;
using Sitrep.Cli.Commands.Incidents;
using Sitrep.Cli.Commands.Ledger;
using Sitrep.Cli.Commands.Serving;
using Sitrep.Exchange.Out;
using Sitrep.Record;

namespace Sitrep.Cli;

/// <summary>The command line: parses, runs, and turns what goes wrong into one line and an exit status.</summary>
public static class CommandLine
{
    /// <summary>All commands; <c>docs/commands.md</c> is tested against this tree.</summary>
    public static RootCommand Tree(Surroundings around, Composition parts) => new(
        """
        Sitrep turns reports on armed conflict into an auditable record: who says what happened, where, when and to whom.

        Examples:
          sitrep read day-3.txt --published 2024-11-29
          sitrep new aleppo && cd aleppo && sitrep add ~/reports/*.txt --published 2024-11-29 && sitrep brief
          sitrep demo
        """)
    {
        ReadCommand.Create(around, parts),
        ExplainCommand.Create(around, parts),
        MentionsCommand.Create(around, parts),
        ParseCommand.Create(around, parts),
        NewCommand.Create(around),
        AddCommand.Create(around, parts),
        ReportsCommand.Create(around),
        ClaimsCommand.Create(around),
        IncidentsCommand.Create(around, parts),
        ShowCommand.Create(around, parts),
        TallyCommand.Create(around, parts),
        ReviewCommand.Create(around, parts),
        BriefCommand.Create(around, parts),
        ControlCommand.Create(around, parts),
        AccessCommand.Create(around, parts),
        DisplacementCommand.Create(around, parts),
        TimelineCommand.Create(around, parts),
        SituationCommand.Create(around, parts),
        PlacesCommand.Create(around, parts),
        RoadsCommand.Create(around, parts),
        SearchCommand.Create(around, parts),
        ImportCommand.Create(around, parts),
        ExportCommand.Create(around, parts),
        RereadCommand.Create(around, parts),
        RedactCommand.Create(around),
        EmbargoCommand.Create(around),
        VerifyCommand.Create(around),
        CheckpointCommand.Create(around),
        ProveCommand.Create(around),
        RebuildCommand.Create(around),
        DemoCommand.Create(around, parts),
        ServeCommand.Create(around, parts),
        UsersCommand.Create(around),
    };

    public static int Run(string[] args, Surroundings around, Composition parts)
    {
        var parsed = Tree(around, parts).Parse(args.Length == 0 ? ["--help"] : args);
        if (parsed.Action is ParseErrorAction)
        {
            if (parsed.CommandResult.Command is RootCommand && parsed.UnmatchedTokens is [var unknown, ..])
            {
                around.Complain($"there is no command '{Printable.Line(unknown)}'. See: sitrep --help");
                return ExitStatus.Usage;
            }

            var message = string.Join(' ', parsed.Errors[0].Message.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            around.Complain($"{message.TrimEnd('.')}. See: {PathOf(parsed.CommandResult.Command)} --help");
            return ExitStatus.Usage;
        }

        return Invoke(parsed, around);
    }

    static int Invoke(ParseResult parsed, Surroundings around)
    {
        try
        {
            using var output = new StreamWriter(around.Out, leaveOpen: true);
            // No command needs time to end: what is added is added whole, and the web host listens to signals itself.
            var status = parsed.Invoke(new() { Output = output, Error = around.Error, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });
            output.Flush();
            around.Out.Flush();
            return status;
        }
        catch (CaseException e)
        {
            around.Complain(e.Message);
            return ExitStatus.Case;
        }
        catch (IOException e) when (IsBrokenPipe(e))
        {
            // The reader of our output ("| head") has had enough.
            return ExitStatus.Done;
        }
    }

    static bool IsBrokenPipe(IOException e) => e.HResult is 32 or -2147024787;

    static string PathOf(Command command) =>
        string.Join(' ', command.Parents.OfType<Command>().Select(PathOf).Append(command is RootCommand ? "sitrep" : command.Name));
}
