using System.Collections.Immutable;
using Sitrep.Model;
using Sitrep.Packs;

namespace Sitrep.Reading.Claims.Frames;

/// <summary>Reads one <c>*.frames.yaml</c>. Values of the file hold for all its frames unless a frame has its own.</summary>
public static class FrameFile
{
    static readonly string[] notRoles = ["core"];

    /// <exception cref="InvalidDataException">Something is missing or misspelt; the message says where.</exception>
    public static IEnumerable<(Frame Frame, ImmutableArray<Pattern> Patterns)> Read(string path, PackNode file) =>
        (file["frames"] ?? throw new InvalidDataException($"{path}: 'frames' is missing.")).Each.Select(node => ReadFrame(path, file, node));

    static (Frame, ImmutableArray<Pattern>) ReadFrame(string path, PackNode file, PackNode node)
    {
        string? Value(string key) => (node[key] ?? file[key])?.Text;
        string Needed(string key) => Value(key) ?? throw new InvalidDataException($"{path}: frame '{node["id"]?.Text}' has no '{key}'.");
        var roles = node["roles"] ?? file["roles"] ?? PackNode.OfEntries([]);
        var frame = new Frame(
            $"{Needed("type")}/{Needed("action")}:{Needed("id")}",
            Parsed<ClaimType>(path, Needed("type")),
            Needed("action"),
            Parsed<CoreKind>(path, Needed("core")),
            [.. roles.TextsOf("core")],
            [.. roles.Entries.Where(e => !notRoles.Contains(e.Key)).Select(e => new FrameRole(e.Key, [.. e.Value.Texts])), .. OtherEnd(node["other"] is null ? file : node)],
            Value("method"),
            Value("category"),
            Value("weak") is "true",
            Value("zero") is "true",
            Value("part") is "true");
        return (frame, Patterns(frame, node));
    }

    // Beside the roles, since a frame with roles of its own still moves people in the same direction.
    static IEnumerable<FrameRole> OtherEnd(PackNode node) => node["other"] is null ? [] : [new(Frame.OtherEnd, [.. node.TextsOf("other")])];

    static ImmutableArray<Pattern> Patterns(Frame frame, PackNode node) =>
    [
        .. node.TextsOf("verbs").Select(w => Of(frame, w, WordClass.Verb)),
        .. node.TextsOf("nouns").Select(w => Of(frame, w, WordClass.Noun)),
        .. node.TextsOf("adjectives").Select(w => Of(frame, w, WordClass.Adjective)),
        .. node.TextsOf("phrases").Select(w => Of(frame, w, null)),
    ];

    static Pattern Of(Frame frame, string words, WordClass? pos) =>
        new(frame, [.. words.Split(' ').Select(w => w == "*" ? ImmutableArray<string>.Empty : [.. w.Split('|')])], pos);

    static T Parsed<T>(string path, string value) where T : struct, Enum => Enum.TryParse<T>(value, ignoreCase: true, out var parsed)
        ? parsed
        : throw new InvalidDataException($"{path}: '{value}' is none of {string.Join(", ", Enum.GetNames<T>())}.");
}
