using Sitrep.Packs;

namespace Sitrep.Reading.Mentions.Words;

/// <summary>Finds a language's folder by the code in its <c>language.yaml</c>.</summary>
static class LanguageFolder
{
    /// <summary>"languages/english/" for "en"; null when the packs have no such language.</summary>
    public static string? Of(PackSet packs, string code)
    {
        foreach (var (path, node) in packs.Under("languages/", "/language.yaml"))
        {
            if (node["code"]?.Text == code)
            {
                return path[..^"language.yaml".Length];
            }
        }

        return null;
    }
}
