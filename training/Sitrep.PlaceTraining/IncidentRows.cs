using System.Text.RegularExpressions;
using Sitrep.Model;
using Sitrep.PackCompiler;

namespace Sitrep.PlaceTraining;

/// <summary>The incidents' corpora of the packs: sentences in the manner of conflict reports, with the places and parties that their rows name.</summary>
static partial class IncidentRows
{
    public static IEnumerable<AnnotatedText> Read(string packs)
    {
        foreach (var (path, file) in YamlPacks.ReadFolder(packs, p => p.StartsWith("incidents/", StringComparison.Ordinal) && p.EndsWith(".en.corpus.yaml", StringComparison.Ordinal)))
        {
            foreach (var row in file["rows"]?.Each ?? [])
            {
                string[] gives = [.. row.TextsOf("gives")];
                foreach (var text in row.TextsOf("texts"))
                {
                    var places = gives.SelectMany(g => Names(Place(), g, text)).Distinct().ToList();
                    var others = gives.SelectMany(g => Names(Party(), g, text)).Where(o => !places.Exists(o.Overlaps)).Distinct().ToList();
                    if (places.Count + others.Count > 0)
                    {
                        yield return new($"{path}:{text}", text, [.. places.Select(p => new Toponym(p, null))], [], OnlyMarked: true, Others: others);
                    }
                }
            }
        }
    }

    static IEnumerable<Span> Names(Regex field, string claim, string text)
    {
        foreach (Match match in field.Matches(claim))
        {
            foreach (var name in match.Groups[1].Value.Trim('"').Split('|').Where(n => n.Length > 1 && char.IsUpper(n[0])))
            {
                var at = text.IndexOf(name, StringComparison.Ordinal);
                if (at >= 0)
                {
                    yield return new(at, at + name.Length);
                }
            }
        }
    }

    [GeneratedRegex("""place=("[^"]+"|\S+)""")]
    private static partial Regex Place();

    [GeneratedRegex("""(?:actor|target|speaker)=("[^"]+"|\S+)""")]
    private static partial Regex Party();
}
