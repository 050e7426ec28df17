using Sitrep.PackCompiler;
using Sitrep.Packs;

if (args is not [var folder, var output])
{
    Console.Error.WriteLine("usage: Sitrep.PackCompiler PACKS-FOLDER OUTPUT-FILE");
    return 2;
}

try
{
    // Corpora and evaluation rows are for tests and training: the program never asks for them.
    var files = YamlPacks.ReadFolder(folder, path => !path.EndsWith(".corpus.yaml", StringComparison.Ordinal)).ToList();
    using var bytes = new MemoryStream();
    PackFormat.Write(bytes, files);
    File.WriteAllBytes(output, bytes.ToArray());
    return 0;
}
catch (InvalidDataException e)
{
    Console.Error.WriteLine($"error PACK001: {e.Message}");
    return 1;
}
