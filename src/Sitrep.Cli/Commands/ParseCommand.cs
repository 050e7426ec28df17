using System.CommandLine;
using Sitrep.Cli.Input;
using Sitrep.Exchange.Out;

namespace Sitrep.Cli.Commands;

/// <summary><c>sitrep parse FILE…</c>: sentences with their trees.</summary>
static class ParseCommand
{
    public static Command Create(Surroundings around, Composition parts)
    {
        var reports = new ReportOptions();
        var format = new Option<string>("--format") { Description = "conllu, the only form so far.", HelpName = "conllu" };
        format.AcceptOnlyFromAmong("conllu");
        var command = new Command("parse",
            """
            Prints the sentences of reports with parts of speech and dependency trees (CoNLL-U; offsets in MISC).

            Example:
              sitrep parse day-3.txt > day-3.conllu
            """) { format };
        reports.AddTo(command);
        command.SetAction(parsed => EachReport.Do(parsed, reports, around, report =>
            around.Print(writer => new ConlluWriter(writer).Write(report.Text, parts.Read(report).Sentences, report.File))));
        return command;
    }
}
