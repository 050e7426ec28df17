using System.CommandLine;
using Sitrep.BuiltIn;
using Sitrep.Cli.Commands.Access;
using Sitrep.Cli.Input;
using Sitrep.Exchange.Out.Control;
using Sitrep.Geography;
using Sitrep.Geography.Borders;
using Sitrep.Situation.Control;
using Sitrep.Situation.Control.Areas;

namespace Sitrep.Cli.Commands.Control;

/// <summary><c>sitrep control</c>: who holds what, as told.</summary>
static class ControlCommand
{
    const string Borders = "places/world.borders";

    public static Command Create(Surroundings around, Composition parts)
    {
        var (cases, clocks) = (new CaseOptions(), new VantageOptions());
        var places = new Argument<string[]>("PLACE") { Description = "Only these, with how each changed and the words behind it.", Arity = ArgumentArity.ZeroOrMore };
        var format = new Option<string>("--format") { Description = "text (default on a terminal), jsonl or geojson.", HelpName = "text|jsonl|geojson" };
        format.AcceptOnlyFromAmong("text", "jsonl", "geojson");
        var areas = new Option<bool>("--areas") { Description = "With the ground around each place, as GeoJSON." };
        var command = new Command("control",
            """
            Says who holds each place, as told: held, contested, claimed by one side alone, or unknown; since when and who says so.

            Examples:
              sitrep control --as-of 2024-11-30
              sitrep control Saraqib
              sitrep control --areas > control.geojson
            """) { places, cases.Case, format, areas };
        clocks.AddTo(command);
        command.Validators.Add(result =>
        {
            if (result.GetValue(areas) && result.GetValue(format) is "text" or "jsonl")
            {
                result.AddError("Areas are surfaces: --areas goes with --format geojson.");
            }
        });
        command.SetAction(parsed =>
        {
            var folder = cases.Folder(parsed, around);
            using var record = folder.Open(forWriting: false, around.Clock);
            var (vantage, ground) = (clocks.Of(parsed), new CaseGround(folder, record, parts.Packs));
            var index = parts.Control(folder, record, vantage, () => TellMaking(around));
            var asked = new AskedPlaces(around, ground, index, index.At(vantage));
            Write(around, parts, asked, asked.Find(parsed.GetValue(places)!), parsed.GetValue(format) ?? (parsed.GetValue(areas) ? "geojson" : around.OutIsTerminal ? "text" : "jsonl"), parsed.GetValue(areas), ground);
            return asked.Status;
        });
        return command;
    }

    static void TellMaking(Surroundings around)
    {
        if (around.ErrorIsTerminal)
        {
            around.Error.WriteLine("Reading the whole case to prepare who holds what; until it changes this is done once.");
        }
    }

    static void Write(Surroundings around, Composition parts, AskedPlaces asked, IReadOnlyCollection<PlaceControl> found, string format, bool areas, CaseGround ground)
    {
        var words = new ControlWords(parts.Packs);
        switch (format)
        {
            case "geojson":
                ControlGeoJson.Write(around.Out, found, areas ? AreaMap.Of(asked.Picture, Terrain(ground.Places), parts.Fuser.Control.Areas).Around(found) : null);
                break;
            case "jsonl":
                found.ToList().ForEach(place => ControlJson.Write(around.Out, place, asked.Named ? asked.History(place) : null));
                break;
            case var _ when asked.Named:
                around.Print(writer => found.ToList().ForEach(place => new ControlHistory(words).Write(writer, place, asked.History(place))));
                break;
            default:
                around.Print(writer => new ControlTable(words).Write(writer, found));
                break;
        }
    }

    internal static Terrain Terrain(Gazetteer places) => new(Settlements.Of(places), BorderFile.Read(BuiltInPacks.Model(Borders)));
}
