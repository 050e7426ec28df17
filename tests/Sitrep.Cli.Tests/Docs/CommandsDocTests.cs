using System.CommandLine;
using System.Text.RegularExpressions;

namespace Sitrep.Cli.Tests.Docs;

/// <summary>Holds docs/commands.md to the program: every command and option is told of there, and nothing else is.</summary>
public sealed partial class CommandsDocTests
{
    /// <summary>The root of the repository.</summary>
    internal static readonly string Repository = Root(AppContext.BaseDirectory);

    static readonly string Doc = File.ReadAllText(Path.Combine(Repository, "docs", "commands.md"));

    static readonly RootCommand Tree = CommandLine.Tree(Surroundings.OfProcess(), Composition.BuiltIn());

    /// <summary>The repository, above the tests' output: a source path is mapped away in builds of CI.</summary>
    static string Root(string folder) => Directory.Exists(Path.Combine(folder, "docs", "decisions"))
        ? folder
        : Root(Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("The tests run outside the repository."));

    // With those of the commands below it: a section tells of all of them.
    static IEnumerable<string> OptionsOf(Command command) => command.Subcommands.SelectMany(OptionsOf).Concat(command.Options.Select(o => o.Name).Where(n => n.StartsWith("--", StringComparison.Ordinal) && n is not ("--help" or "--version"))).Distinct();

    /// <summary>The part of the page below "## sitrep NAME".</summary>
    static string Section(string name) => Doc.Split("\n## ").FirstOrDefault(s => s.StartsWith($"sitrep {name}\n", StringComparison.Ordinal)) ?? "";

    [Fact]
    public void Every_command_has_a_section_with_every_option()
    {
        var missing = Tree.Subcommands.SelectMany(c => OptionsOf(c).Select(o => (c.Name, Option: o)).Append((c.Name, Option: $"sitrep {c.Name}")))
            .Where(pair => !Regex.IsMatch(Section(pair.Name), Regex.Escape(pair.Option) + @"\b")).Select(pair => $"{pair.Name}: {pair.Option}");
        Assert.Empty(missing);
    }

    [Fact]
    public void Every_section_is_a_command_and_every_option_told_of_is_its_own()
    {
        var sections = Doc.Split("\n## ").Skip(1).Where(s => s.StartsWith("sitrep ", StringComparison.Ordinal)).ToList();
        Assert.Equal(Tree.Subcommands.Select(c => c.Name).Order(StringComparer.Ordinal),
            sections.Select(s => s["sitrep ".Length..s.IndexOf('\n', StringComparison.Ordinal)]).Order(StringComparer.Ordinal));
        Assert.All(Tree.Subcommands, command =>
            Assert.Empty(LongOption().Matches(Section(command.Name)).Select(m => m.Value).Distinct().Except(OptionsOf(command))));
    }

    [GeneratedRegex(@"(?<![\w-])--[a-z][a-z-]*")]
    private static partial Regex LongOption();
}
