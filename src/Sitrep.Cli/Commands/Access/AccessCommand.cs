using System.CommandLine;
using Sitrep.Cli.Input;
using Sitrep.Exchange.Out;
using Sitrep.Exchange.Out.Access;
using Sitrep.Record;
using Sitrep.Situation;
using Sitrep.Situation.Access;

namespace Sitrep.Cli.Commands.Access;

/// <summary><c>sitrep access FROM TO</c>: whether one gets from one place to another, as told.</summary>
static class AccessCommand
{
    public static Command Create(Surroundings around, Composition parts)
    {
        var (cases, clocks) = (new CaseOptions(), new VantageOptions());
        var from = new Argument<string>("FROM") { Description = "A place on the roads known here." };
        var to = new Argument<string>("TO") { Description = "Another." };
        var format = new Option<string>("--format") { Description = "text (default on a terminal), jsonl or geojson.", HelpName = "text|jsonl|geojson" };
        format.AcceptOnlyFromAmong("text", "jsonl", "geojson");
        var command = new Command("access",
            """
            Says whether the road between two places is open, as told: where it is cut, since when and who says so, the way round, and which places are cut off.

            Examples:
              sitrep access Aleppo Damascus
              sitrep access Aleppo Damascus --as-of 2024-11-28 --format geojson > roads.geojson
            """) { from, to, cases.Case, format };
        clocks.AddTo(command);
        command.SetAction(parsed =>
        {
            var folder = cases.Folder(parsed, around);
            using var record = folder.Open(forWriting: false, around.Clock);
            var places = new WayEnds(around, new(folder, record, parts.Packs));
            if (places.Find(parsed.GetValue(from)!, parsed.GetValue(to)!) is not var (a, b))
            {
                return ExitStatus.Incomplete;
            }

            var access = Fold(record, clocks.Of(parsed), parts, places.Roads);
            if (access.Between(a, b) is not { } answer)
            {
                around.Complain($"no road known here joins {Printable.Line(parsed.GetValue(from)!)} and {Printable.Line(parsed.GetValue(to)!)}. Import roads that do: sitrep roads import FILE…");
                return ExitStatus.Incomplete;
            }

            Write(around, parts, access, answer, parsed.GetValue(format) ?? (around.OutIsTerminal ? "text" : "jsonl"));
            return ExitStatus.Done;
        });
        return command;
    }

    static RoadAccess Fold(IRecord record, Vantage vantage, Composition parts, Roads roads) =>
        AccessFold.Of(Picture.Of(record.Reports(vantage.KnownAt), vantage, parts.Fuser, Composition.Judged(record, vantage)), roads, parts.Fuser.Sides);

    static void Write(Surroundings around, Composition parts, RoadAccess access, AccessAnswer answer, string format)
    {
        switch (format)
        {
            case "geojson":
                AccessGeoJson.Write(around.Out, access, answer);
                break;
            case "jsonl":
                AccessJson.Write(around.Out, access, answer);
                break;
            default:
                around.Print(writer => new AccessText(new(parts.Packs)).Write(writer, access, answer));
                break;
        }
    }
}
