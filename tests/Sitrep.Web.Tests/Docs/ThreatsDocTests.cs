using System.Text.RegularExpressions;

namespace Sitrep.Web.Tests.Docs;

/// <summary>docs/threats.md names tests that exist, and all that are about safety.</summary>
public sealed partial class ThreatsDocTests
{
    private static readonly string[] Folders = ["Safety", "Fetching", "Accounts"];

    [Fact]
    public async Task Every_test_of_the_page_exists_and_every_class_of_tests_of_safety_is_in_it()
    {
        var root = Root(AppContext.BaseDirectory);
        var named = Named().Matches(await File.ReadAllTextAsync(Path.Combine(root, "docs", "threats.md"))).Select(match => (Class: match.Groups["class"].Value, Test: match.Groups["test"].Value)).ToList();
        var files = Directory.EnumerateFiles(Path.Combine(root, "tests"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)).ToLookup(file => Path.GetFileNameWithoutExtension(file), StringComparer.Ordinal);
        Assert.All(named, one => Assert.True(files[one.Class].Any(file => File.ReadAllText(file).Contains($" {one.Test}(", StringComparison.Ordinal)), $"{one.Class}.{one.Test} is no test."));
        var classes = Folders.SelectMany(folder => Directory.EnumerateFiles(Path.Combine(root, "tests", "Sitrep.Web.Tests", folder), "*Tests.cs")).Select(file => Path.GetFileNameWithoutExtension(file)!);
        Assert.Empty(classes.Except(named.Select(one => one.Class)));
    }

    private static string Root(string folder) => File.Exists(Path.Combine(folder, "Sitrep.slnx")) ? folder : Root(Path.GetDirectoryName(folder)!);

    [GeneratedRegex("`(?<class>[A-Z][A-Za-z]+(?:Tests|Checks))\\.(?<test>[A-Za-z_0-9]+)`")]
    private static partial Regex Named();
}
