using System.CommandLine;
using Sitrep.Cli.Commands.Serving;
using Sitrep.Cli.Demo;
using Sitrep.Cli.Input;
using Sitrep.Exchange.Out.Briefs;
using Sitrep.Situation.Access;
using Sitrep.Web.Case;

namespace Sitrep.Cli.Commands;

/// <summary><c>sitrep demo</c>: the bundled case, its brief and its page.</summary>
static class DemoCommand
{
    public static Command Create(Surroundings around, Composition parts)
    {
        var (clocks, serving) = (new VantageOptions(), new ServeOptions());
        var noServe = new Option<bool>("--no-serve") { Description = "Print the brief and stop." };
        var command = new Command("demo",
            """
            Reads a bundled case (reports in our own words about 27 to 30 November 2024 west of Aleppo), prints its brief and serves its page
            until Ctrl-C.

            Example:
              sitrep demo --no-serve --as-of 2024-11-28
            """) { noServe, serving.Port, serving.Basemap };
        clocks.AddTo(command);
        command.SetAction(async (parsed, stop) =>
        {
            var reports = DemoReports.Read(parts);
            var brief = BriefCommand.Compose(reports, clocks.Of(parsed), DemoReports.CaseName, parts, Roads.From(parts.Packs));
            around.Print(writer => BriefText.Write(writer, brief));
            if (parsed.GetValue(noServe))
            {
                return ExitStatus.Done;
            }

            using var demo = new DemoCase(reports);
            using var shown = new RecordedCase(demo.Folder, around.Clock);
            var tools = ServeCommand.Tools(parts, demo.Folder);
            return await serving.Serve(parsed, around, new(shown, parts.Packs)
            {
                Tools = tools,
                User = around.User,
                Writer = current => new RecordedWriter(demo.Folder, current, tools, around.Clock),
            }, stop);
        });
        return command;
    }
}
