using System.CommandLine;
using Sitrep.Cli.Commands.Access;
using Sitrep.Cli.Input;
using Sitrep.Exchange.Out.Briefs;
using Sitrep.Model;
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
        var format = new Option<string>("--format") { Description = "text (default), md or html.", HelpName = "text|md|html" };
        format.AcceptOnlyFromAmong("text", "md", "html");
        var language = new Option<string>("--language") { Description = "The language of its own words: en (default) or ar. Names and quotes stay as they are.", HelpName = "CODE" };
        language.AcceptOnlyFromAmong("en", "ar");
        var command = new Command("brief",
            """
            Writes a situation report on the case: what is said to have happened, by whom, and what is disputed, every line with its sources.

            Examples:
              sitrep brief --as-of 2024-11-29
              sitrep brief --format html > brief.html
              sitrep brief --language ar --format md
            """) { cases.Case, format, language };
        clocks.AddTo(command);
        command.SetAction(parsed =>
        {
            var folder = cases.Folder(parsed, around);
            using var record = folder.Open(forWriting: false, around.Clock);
            var vantage = clocks.Of(parsed);
            var brief = Compose(record.Reports(vantage.KnownAt), vantage, folder.Name, parts, new CaseGround(folder, record, parts.Packs).Roads, record.Judgements(vantage.KnownAt), parsed.GetValue(language) ?? English);
            around.Print(writer => Write(writer, brief, parsed.GetValue(format) ?? "text"));
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

    static void Write(TextWriter writer, Brief brief, string format)
    {
        switch (format)
        {
            case "md":
                BriefMarkdown.Write(writer, brief);
                break;
            case "html":
                BriefHtml.Write(writer, brief);
                break;
            default:
                BriefText.Write(writer, brief);
                break;
        }
    }
}
