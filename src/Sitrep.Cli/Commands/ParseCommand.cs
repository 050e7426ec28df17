using System.CommandLine;
using Sitrep.Cli.Input;
using Sitrep.Exchange.In;
using Sitrep.Exchange.In.Trees;
using Sitrep.Exchange.Out;
using Sitrep.Reading.Text;

namespace Sitrep.Cli.Commands;

/// <summary><c>sitrep parse FILE…</c>: sentences with their trees.</summary>
static class ParseCommand
{
    public static Command Create(Surroundings around, Composition parts)
    {
        var reports = new ReportOptions();
        var format = new Option<string>("--format") { Description = "conllu, the only form so far.", HelpName = "conllu" };
        format.AcceptOnlyFromAmong("conllu");
        var tokens = new Option<bool>("--tokens") { Description = "The files are CoNLL-U: keep their words and sentences and give them new trees." };
        var command = new Command("parse",
            """
            Prints the sentences of reports with parts of speech and dependency trees (CoNLL-U; offsets in MISC).

            Examples:
              sitrep parse day-3.txt > day-3.conllu
              sitrep parse --tokens treebank.conllu > parsed.conllu
            """) { format, tokens };
        reports.AddTo(command);
        command.SetAction(parsed => parsed.GetValue(tokens)
            ? parsed.GetValue(reports.Files)!.Aggregate(ExitStatus.Done, (worst, file) => Math.Max(worst, ParseWords(file, around, parts)))
            : EachReport.Do(parsed, reports, around, report =>
                around.Print(writer => new ConlluWriter(writer).Write(report.Text, parts.Grammar.Analyse(report.Text), report.File))));
        return command;
    }

    /// <summary>Gives the words and sentences of a CoNLL-U file new trees.</summary>
    static int ParseWords(string file, Surroundings around, Composition parts)
    {
        var (original, refusal) = ReportSource.Fetch(file, around);
        if (original is null)
        {
            around.Complain(refusal!.ToString());
            return ExitStatus.Incomplete;
        }

        try
        {
            var words = ConlluReader.Read(new StreamReader(new MemoryStream(original.Bytes.ToArray())));
            Piece[] pieces = [.. words.Words.Select(w => new Piece(w.Span.Start, w.Span.End, w.InWord))];
            around.Print(writer => new ConlluWriter(writer).Write(words.Text, parts.Grammar.Analyse(words.Text, pieces, words.SentenceEnds.AsSpan())));
            return ExitStatus.Done;
        }
        catch (InvalidDataException e)
        {
            around.Complain(new Refusal(file, e.Message, "Correct it, or leave --tokens out to have the words found in a text.").ToString());
            return ExitStatus.Incomplete;
        }
    }
}
