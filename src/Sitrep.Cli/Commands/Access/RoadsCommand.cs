using System.CommandLine;
using System.Globalization;
using Sitrep.Cli.Commands.Exchange;
using Sitrep.Cli.Input;
using Sitrep.Exchange.In.Roads;
using Sitrep.Exchange.Out;
using Sitrep.Geography;
using Sitrep.Geography.Names;
using Sitrep.Geography.Roads;
using Sitrep.Model;
using Sitrep.Record;

namespace Sitrep.Cli.Commands.Access;

/// <summary><c>sitrep roads import FILE…</c>: gives the case roads of its own.</summary>
static class RoadsCommand
{
    const int NamedFeatures = 5;

    /// <summary>A place names the nearest point of a road no further away than this, kilometres.</summary>
    const double PlaceKm = 3;

    public static Command Create(Surroundings around, Composition parts)
    {
        var cases = new CaseOptions();
        cases.Case.Recursive = true;
        return new("roads", "Works on the roads that the case knows.") { cases.Case, Import(around, parts, cases) };
    }

    static Command Import(Surroundings around, Composition parts, CaseOptions cases)
    {
        var files = new Argument<string[]>("FILE") { Description = "GeoJSON with LineString features, or an extract of OpenStreetMap (.osm.pbf).", Arity = ArgumentArity.OneOrMore };
        var command = new Command("import",
            """
            Gives the case roads of its own, in place of the built-in ones and of any that it has.

            Example:
              sitrep roads import roads.geojson
              sitrep roads import syria-latest.osm.pbf
            """) { files };
        command.SetAction(parsed =>
        {
            var folder = cases.Folder(parsed, around);
            var (builder, status, read) = (new NetworkBuilder(), ExitStatus.Done, 0);
            foreach (var file in parsed.GetValue(files)!)
            {
                var lines = Lines(around, file);
                status = Math.Max(status, Tell(around, file, lines));
                read += lines.Lines.Length;
                lines.Lines.ToList().ForEach(line => builder.Add(line.Road, line.Points));
            }

            return read == 0 ? ExitStatus.Incomplete : Math.Max(status, Keep(around, parts, builder, folder));
        });
        return command;
    }

    static RoadLines Lines(Surroundings around, string file)
    {
        try
        {
            using var stream = File.OpenRead(Path.Combine(around.Folder, file));
            var start = new byte[16];
            var read = stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
            stream.Position = 0;
            return OsmRoads.Begins(start.AsSpan(0, read)) || file.EndsWith(".pbf", StringComparison.OrdinalIgnoreCase) ? OsmRoads.Read(stream) : GeoJsonRoads.Read(stream);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return RoadLines.Unreadable($"It cannot be opened: {e.Message}");
        }
    }

    static int Tell(Surroundings around, string file, RoadLines lines)
    {
        var name = Printable.Line(file);
        if (lines.Problem is { } problem)
        {
            around.Complain($"{name}: {problem}");
        }
        else
        {
            around.Print(writer => writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}  {lines.Lines.Length} lines")));
        }

        if (!lines.Refused.IsEmpty)
        {
            var named = string.Join("; ", lines.Refused.Take(NamedFeatures).Select(r => string.Create(CultureInfo.InvariantCulture, $"feature {r.Feature}: {r.Why}")));
            around.Complain(string.Create(CultureInfo.InvariantCulture, $"{name}: {lines.Refused.Length} features have a broken geometry and are left out ({named}{(lines.Refused.Length > NamedFeatures ? "; …" : "")}). Mend them and import again."));
        }

        return lines.Problem is null && lines.Refused.IsEmpty ? ExitStatus.Done : ExitStatus.Incomplete;
    }

    // The greatest first: a junction is shown by its first name.
    static IEnumerable<RoadNode> Settlements(Gazetteer gazetteer) => gazetteer.Places.Where(p => p.Kind == PlaceKind.Settlement)
        .OrderByDescending(p => p.Population).Select(p => new RoadNode(p.Location, [.. new[] { p.Shown(), p.Name }.Distinct(StringComparer.Ordinal)]));

    static int Keep(Surroundings around, Composition parts, NetworkBuilder builder, CaseFolder folder)
    {
        var network = builder.Build(RoadPack.Read(parts.Packs).Nodes.Concat(Settlements(CasePlaces.Open(folder, parts.Packs))), PlaceKm);
        var target = folder.RoadsFile;
        return CaseFile.Guard(target, () =>
        {
            File.WriteAllBytes(target, RoadFile.Write(network));
            around.Print(output => output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"The case has {network.Segments.Length} segments of road of its own, {network.Segments.Sum(s => (double)s.Km):0} km, past {network.Nodes.Count(n => !n.Names.IsEmpty)} places.")));
            return ExitStatus.Done;
        });
    }
}
