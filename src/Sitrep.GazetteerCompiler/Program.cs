using Sitrep.GazetteerCompiler;
using Sitrep.Geography;
using Sitrep.Geography.Borders;
using Sitrep.Geography.Names;
using Sitrep.PackCompiler;
using Sitrep.Packs;

var borders = args is ["borders", ..];
if (args[(borders ? 1 : 0)..] is not [var packsFolder, var output])
{
    Console.Error.WriteLine("usage: Sitrep.GazetteerCompiler PACKS-FOLDER OUTPUT-FILE\n       Sitrep.GazetteerCompiler borders PACKS-FOLDER OUTPUT-FILE");
    return 2;
}

try
{
    if (borders)
    {
        var rings = Topology.Read(Path.Combine(packsFolder, "places/borders/node_modules/world-atlas/countries-10m.json"));
        using var file = File.Create(output);
        BorderFile.Write(file, rings);
        Console.WriteLine($"{output}: {rings.Count} rings, {file.Length} bytes");
        return 0;
    }

    var packs = PackSet.Of(YamlPacks.ReadFolder(packsFolder, p => p.StartsWith("places/", StringComparison.Ordinal) && !p.EndsWith(".corpus.yaml", StringComparison.Ordinal)));
    var sounds = new SoundFolding(packs);
    var places = Compilation.Of(packs, GeoNamesPackages.In(Path.Combine(packsFolder, "places/geonames/node_modules")), sounds);
    var writer = new GazetteerWriter(sounds);
    using var bytes = new MemoryStream();
    writer.Write(bytes, places);
    File.WriteAllBytes(output, bytes.ToArray());
    Console.WriteLine($"{output}: {places.Count} places, {writer.Names} names, {bytes.Length} bytes");
    return 0;
}
catch (Exception e) when (e is InvalidDataException or FileNotFoundException or DirectoryNotFoundException)
{
    Console.Error.WriteLine($"error GAZ001: {e.Message}");
    return 1;
}
