using System.CommandLine;
using Sitrep.Cli.Commands.Access;
using Sitrep.Cli.Commands.Exchange;
using Sitrep.Cli.Input;
using Sitrep.Exchange.Out.Briefs;
using Sitrep.Model;
using Sitrep.Paper;
using Sitrep.Situation;
using Sitrep.Situation.Access;

namespace Sitrep.Cli.Commands;

/// <summary><c>sitrep brief</c>: the situation report of the case.</summary>
static class BriefCommand
{
    const string English = "en";

    public static Command Create(Surroundings around, Composition parts)
    {
        var (cases, clocks) = (new CaseOptions(), new VantageOptions());
        var format = new Option<string>("--format") { Description = "text (default), md, html or pdf.", HelpName = "text|md|html|pdf" };
        format.AcceptOnlyFromAmong("text", "md", "html", "pdf");
        var to = new Option<string?>("--to", "-o") { Description = "The file to write; standard output unless given.", HelpName = "FILE" };
        var language = new Option<string>("--language") { Description = "The language of its own words: en (default) or ar. Names and quotes stay as they are.", HelpName = "CODE" };
        language.AcceptOnlyFromAmong("en", "ar");
        var command = new Command("brief",
            """
            Writes a situation report on the case: what is said to have happened, by whom, and what is disputed, every line with its sources.

            Examples:
              sitrep brief --as-of 2024-11-29
              sitrep brief --format html > brief.html
              sitrep brief --format pdf --to brief.pdf
              sitrep brief --language ar --format md
            """) { cases.Case, format, to, language };
        clocks.AddTo(command);
        command.Validators.Add(asked =>
        {
            if (around.OutIsTerminal && asked.GetValue(format) == "pdf" && asked.GetValue(to) is null)
            {
                asked.AddError("A terminal shows no PDF: name a file with --to FILE.");
            }
        });
        command.SetAction(parsed =>
        {
            var (form, target) = (parsed.GetValue(format) ?? "text", parsed.GetValue(to) is { } file ? Path.Combine(around.Folder, file) : null);
            var folder = cases.Folder(parsed, around);
            using var record = folder.Open(forWriting: false, around.Clock);
            var vantage = clocks.Of(parsed);
            var brief = Compose(record.Reports(vantage.KnownAt), vantage, folder.Name, parts, new CaseGround(folder, record, parts.Packs).Roads, record.Judgements(vantage.KnownAt), parsed.GetValue(language) ?? English);
            CaseFile.Write(target, around.Out, output => Write(output, brief, form, BriefWords.Of(parts.Packs)[brief.Language]));
            return ExitStatus.Done;
        });
        return command;
    }

    public static Brief Compose(IEnumerable<ReceivedReport> reports, Vantage vantage, string name, Composition parts, Roads roads,
        IReadOnlyList<Judgement>? judgements = null, string language = English)
    {
        var picture = Picture.Of(reports, vantage, parts.Fuser, new(judgements ?? [], vantage));
        return new BriefComposer(BriefWords.Of(parts.Packs)[language]).Compose(picture, name, AccessFold.Of(picture, roads, parts.Fuser.Sides));
    }

    static void Write(Stream output, Brief brief, string format, BriefWords words)
    {
        if (format == "pdf")
        {
            BriefPdf.Write(output, brief, words);
            return;
        }

        using var writer = new StreamWriter(output, leaveOpen: true);
        Action<TextWriter, Brief> write = format switch { "md" => BriefMarkdown.Write, "html" => BriefHtml.Write, _ => BriefText.Write };
        write(writer, brief);
    }
}
