using System.CommandLine;
using System.Net;
using Sitrep.Cli.Commands.Access;
using Sitrep.Cli.Commands.Control;
using Sitrep.Cli.Input;
using Sitrep.Record;
using Sitrep.Record.Accounts;
using Sitrep.Web.Case;

namespace Sitrep.Cli.Commands.Serving;

/// <summary><c>sitrep serve</c>: the case as a web app.</summary>
static class ServeCommand
{
    public static Command Create(Surroundings around, Composition parts)
    {
        var (cases, serving, reach) = (new CaseOptions(), new ServeOptions(), new ReachOptions());
        var command = new Command("serve",
            """
            Serves the case as a web app: a map, incidents, reports with their evidence, review, and an API. On this machine alone whoever uses it has all
            rights; beyond it, people sign in (sitrep users). What is added meanwhile shows with the next request.

            Examples:
              sitrep serve --port 8080
              sitrep serve --address 0.0.0.0 --certificate site.pem --key site.key
              sitrep serve --public
              sitrep serve --basemap region.pmtiles
            """) { cases.Case, serving.Port, serving.Basemap };
        reach.AddTo(command);
        command.SetAction(async (parsed, stop) =>
        {
            var folder = cases.Folder(parsed, around);
            using var shown = new RecordedCase(folder, around.Clock);
            var tools = Tools(parts, folder);
            using var accounts = reach.NeedsAccounts(parsed) ? AccountStore.Open(folder, around.Clock) : null;
            if (accounts is not null && accounts.Accounts().Count == 0)
            {
                around.Complain("beyond this machine people sign in, and nobody can yet. Make an account: sitrep users add NAME --role admin.");
                return ExitStatus.Incomplete;
            }

            var open = reach.Of(parsed);
            if (accounts is not null && open is { Certificate: null, Proxies.IsEmpty: true } && !IPAddress.IsLoopback(open.Address))
            {
                around.Complain("passwords go over this address as they are typed, for everybody on the way to read. Name a certificate (--certificate FILE --key FILE), or the proxy that has one (--proxy ADDRESS).");
            }

            return await serving.Serve(parsed, around, open with
            {
                Case = shown,
                Packs = parts.Packs,
                Tools = tools,
                Accounts = accounts,
                User = around.User,
                Clock = around.Clock,
                Writer = reach.IsPublic(parsed) ? null : current => new RecordedWriter(folder, current, tools, around.Clock),
            }, stop);
        });
        return command;
    }

    internal static CaseTools Tools(Composition parts, CaseFolder folder) => new(parts.Packs, () => CaseRoads.Open(folder, parts.Packs), () => CasePlaces.Open(folder, parts.Packs),
        () => parts.Reader(new(File.Exists(folder.GazetteerFile) ? folder.GazetteerFile : null)), () => ControlCommand.Terrain(CasePlaces.Open(folder, parts.Packs)));
}
