using System.Collections.Frozen;
using System.Text.Json;
using Sitrep.Model;
using Sitrep.Web.Case.Claims;

namespace Sitrep.Web.Client;

/// <summary>The outline of each claim type's sign, 16 units square: the same file draws the map's rings and the pages' labels.</summary>
public static class TypeIcons
{
    private static readonly FrozenDictionary<string, string> Paths = Load();

    /// <summary>SVG path data.</summary>
    public static string Of(ClaimType type) => Paths[TypeNames.Of(type)];

    private static FrozenDictionary<string, string> Load()
    {
        using var stream = typeof(TypeIcons).Assembly.GetManifestResourceStream("types.json")!;
        return JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
