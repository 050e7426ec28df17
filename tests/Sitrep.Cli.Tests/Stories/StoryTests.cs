using System.Text.RegularExpressions;

namespace Sitrep.Cli.Tests.Stories;

/// <summary>Tells every story under <c>tests/stories</c>; those under <c>known-failures</c> must go on failing until they are mended and moved.</summary>
public sealed class StoryTests
{
    static readonly Composition Parts = Composition.BuiltIn();

    static string Root(string folder) => Directory.Exists(Path.Combine(folder, "docs", "decisions"))
        ? folder
        : Root(Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("The tests run outside the repository."));

    static readonly string Folder = Path.Combine(Root(AppContext.BaseDirectory), "tests", "stories");
    const string Failures = "known-failures";

    static IEnumerable<string> In(string folder) => Directory.EnumerateDirectories(folder).Select(d => Path.GetFileName(d)).Where(n => n != Failures).Order(StringComparer.Ordinal);

    public static TheoryData<string> All { get; } = [.. In(Folder)];
    public static TheoryData<string> KnownFailures { get; } = [.. In(Path.Combine(Folder, Failures)).Select(n => $"{Failures}/{n}")];

    [Theory]
    [MemberData(nameof(All))]
    public void The_situation_is_as_the_story_tells(string name)
    {
        var (missing, situation) = Missing(name);
        Assert.True(missing.Count == 0, $"{name} lacks, or has though it must not:\n{string.Join('\n', missing)}\n\nThe situation:\n{string.Join('\n', situation)}");
    }

    [Theory]
    [MemberData(nameof(KnownFailures))]
    public void A_known_failure_still_fails(string name) => Assert.NotEmpty(Missing(name).Missing);

    static (List<string> Missing, List<string> Situation) Missing(string name)
    {
        var story = new Story(name, Path.Combine(Folder, name));
        var reports = story.Reports(Parts);
        var (missing, told) = (new List<string>(), new List<string>());
        foreach (var seen in story.Expected.GroupBy(e => e.Vantage, e => e.Line))
        {
            var situation = SituationText.Of(reports, Parts.Fuser, seen.Key);
            missing.AddRange(seen.Where(line => line.StartsWith("not ", StringComparison.Ordinal) == situation.Exists(s => Fits(s, line))));
            told.AddRange(situation.Prepend($"@ {seen.Key}"));
        }

        return (missing, told);
    }

    static bool Fits(string situation, string line)
    {
        var pattern = Regex.Escape(line.StartsWith("not ", StringComparison.Ordinal) ? line[4..] : line).Replace("…", ".*", StringComparison.Ordinal);
        return Regex.IsMatch(situation, $"^{pattern}$");
    }
}
