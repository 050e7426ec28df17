using System.CommandLine;
using Sitrep.Cli.Input;
using Sitrep.Exchange.In.Gazetteers;
using Sitrep.Exchange.Out;
using Sitrep.Geography;
using Sitrep.Geography.Names;

namespace Sitrep.Cli.Commands;

/// <summary><c>sitrep places import FILE…</c>: gives the case a gazetteer of its own.</summary>
static class PlacesCommand
{
    public static Command Create(Surroundings around, Composition parts)
    {
        var cases = new CaseOptions();
        cases.Case.Recursive = true;
        return new("places", "Works on the places that the case knows beside the built-in ones.") { cases.Case, Import(around, parts, cases) };
    }

    static Command Import(Surroundings around, Composition parts, CaseOptions cases)
    {
        var files = new Argument<string[]>("FILE") { Description = "GeoNames dumps, tables (CSV, TSV, XLSX) or GeoJSON.", Arity = ArgumentArity.OneOrMore };
        var command = new Command("import",
            """
            Gives the case a gazetteer of its own, in place of any that it has. Its places are preferred to the built-in ones.

            Examples:
              sitrep places import SY.txt
              sitrep places import syr_adminboundaries.xlsx posts.geojson
            """) { files };
        command.SetAction(parsed =>
        {
            var target = cases.Folder(parsed, around).GazetteerFile;
            var (places, status) = Read(around, parts, parsed.GetValue(files)!);
            return places.Count == 0 ? ExitStatus.Incomplete : Math.Max(status, Keep(around, parts, places, target));
        });
        return command;
    }

    static (List<GazetteerEntry> Places, int Status) Read(Surroundings around, Composition parts, string[] files)
    {
        var (reader, places, status) = (new GazetteerFile(new Columns(parts.Packs)), new List<GazetteerEntry>(), ExitStatus.Done);
        foreach (var file in files)
        {
            var table = Table(around, reader, file);
            places.AddRange(table.Places);
            if (table.Problem is { } problem)
            {
                around.Complain($"{Printable.Line(file)}: {problem}");
                status = ExitStatus.Incomplete;
            }
            else
            {
                around.Print(writer => writer.WriteLine($"{Printable.Line(file)}  {table.Places.Length} places{(table.Refused > 0 ? $", {table.Refused} rows without name or position" : "")}"));
            }
        }

        return (places, status);
    }

    static GazetteerTable Table(Surroundings around, GazetteerFile reader, string file)
    {
        try
        {
            using var stream = File.OpenRead(Path.Combine(around.Folder, file));
            return reader.Read(Path.GetFileName(file), stream);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return GazetteerTable.Unreadable($"It cannot be opened: {e.Message}");
        }
    }

    static int Keep(Surroundings around, Composition parts, List<GazetteerEntry> places, string target)
    {
        using var bytes = new MemoryStream();
        var unique = places.DistinctBy(p => p.Id).ToList();
        var writer = new GazetteerWriter(new SoundFolding(parts.Packs));
        writer.Write(bytes, unique);
        File.WriteAllBytes(target, bytes.ToArray());
        around.Print(output => output.WriteLine($"The case knows {unique.Count} places of its own by {writer.Names} names. Reports added from now on are read with them."));
        return ExitStatus.Done;
    }
}
