using System.CommandLine;
using Sitrep.Cli.Commands.Access;
using Sitrep.Cli.Input;
using Sitrep.Record;
using Sitrep.Web.Case;

namespace Sitrep.Cli.Commands;

/// <summary><c>sitrep serve</c>: the case as a page on this machine.</summary>
static class ServeCommand
{
    public static Command Create(Surroundings around, Composition parts)
    {
        var (cases, serving) = (new CaseOptions(), new ServeOptions());
        var command = new Command("serve",
            """
            Serves the case as a page on 127.0.0.1: a map of its claims, the list, and every report with its evidence. Reports that are added
            meanwhile show with the next request.

            Example:
              sitrep serve --port 8080
            """) { cases.Case, serving.Port };
        command.SetAction(async (parsed, stop) =>
        {
            var folder = cases.Folder(parsed, around);
            using var shown = new RecordedCase(folder);
            var tools = CaseTools(parts, folder);
            return await serving.Serve(parsed, around, new(shown, parts.Packs)
            {
                Tools = tools,
                Writer = current => new RecordedWriter(folder, current, tools, around.Clock),
            }, stop);
        });
        return command;
    }

    static CaseTools CaseTools(Composition parts, CaseFolder folder) => new(parts.Packs, () => CaseRoads.Open(folder, parts.Packs), () => CasePlaces.Open(folder, parts.Packs),
        () => parts.Reader(new(File.Exists(folder.GazetteerFile) ? folder.GazetteerFile : null)));
}
