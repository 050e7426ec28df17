using Sitrep.Packs;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Sitrep.PackCompiler;

/// <summary>Reads the YAML of packs into nodes.</summary>
public static class YamlPacks
{
    /// <summary>Reads every <c>.yaml</c> file below a folder whose path, relative to it, is wanted.</summary>
    /// <exception cref="InvalidDataException">A file is not valid YAML; the message names file, line and column.</exception>
    public static IEnumerable<KeyValuePair<string, PackNode>> ReadFolder(string folder, Func<string, bool> wanted) =>
        Directory.EnumerateFiles(folder, "*.yaml", SearchOption.AllDirectories)
            .Select(file => (File: file, Path: Path.GetRelativePath(folder, file).Replace('\\', '/')))
            .Where(f => wanted(f.Path) && !f.Path.Contains("node_modules/", StringComparison.Ordinal))
            .OrderBy(f => f.Path, StringComparer.Ordinal)
            .Select(f => KeyValuePair.Create(f.Path, Read(f.Path, File.ReadAllText(f.File))));

    /// <summary>Reads one YAML document. An empty one is an empty map.</summary>
    /// <param name="path">Named in errors.</param>
    /// <exception cref="InvalidDataException">The text is not valid YAML.</exception>
    public static PackNode Read(string path, string yaml)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(yaml));
            return stream.Documents.Count == 0 ? PackNode.OfEntries([]) : Convert(stream.Documents[0].RootNode);
        }
        catch (YamlException e)
        {
            throw new InvalidDataException($"{path}:{e.Start.Line}:{e.Start.Column}: {e.Message} Mend the YAML there.", e);
        }
    }

    static PackNode Convert(YamlNode node) => node switch
    {
        YamlScalarNode scalar => PackNode.OfText(scalar.Value ?? ""),
        YamlSequenceNode list => PackNode.OfItems([.. list.Select(Convert)]),
        YamlMappingNode map => PackNode.OfEntries(
            [.. map.Select(e => KeyValuePair.Create(((YamlScalarNode)e.Key).Value ?? "", Convert(e.Value)))]),
        _ => throw new InvalidDataException($"YAML node {node.NodeType} has no place in a pack."),
    };
}
