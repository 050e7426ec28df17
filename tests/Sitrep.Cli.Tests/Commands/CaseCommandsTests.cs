using Sitrep.Paper.Tests;

namespace Sitrep.Cli.Tests.Commands;

public sealed class CaseCommandsTests : IDisposable
{
    readonly Console console = new();

    public CaseCommandsTests()
    {
        console.Write("a.txt", "Fighters captured Dadikh on Thursday, the monitor said.");
        console.Write("b.md", "---\npublisher: Agency\npublished: 2024-11-29\n---\nThe army withdrew from Dadikh on Thursday.");
    }

    public void Dispose() => console.Dispose();

    [Fact]
    public void Reports_are_added_listed_and_told_of_in_the_brief()
    {
        console.Run("new", ".");
        var add = console.Run("add", "a.txt", "b.md", "--published", "2024-11-29");
        Assert.Equal((0, ""), (add.Status, add.Error));
        Assert.Equal(2, console.Run("reports").Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains("\"type\":\"control\"", console.Run("claims", "--type", "control").Out, StringComparison.Ordinal);
        Assert.Contains("Agency", console.Run("brief").Out, StringComparison.Ordinal);
        Assert.StartsWith("<!doctype html>", console.Run("brief", "--format", "html").Out, StringComparison.Ordinal);
        Assert.StartsWith("موجز الوضع", console.Run("brief", "--language", "ar").Out, StringComparison.Ordinal);
        Assert.StartsWith("<!doctype html>\n<html lang=\"ar\" dir=\"rtl\">", console.Run("brief", "--language", "ar", "--format", "html").Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--to")]
    [InlineData("-o")]
    public void The_brief_is_written_to_a_file_as_a_PDF(string to)
    {
        console.Run("new", ".");
        console.Run("add", "b.md");
        Assert.Equal(new(0, "", ""), console.Run("brief", "--format", "pdf", to, "brief.pdf", "--known-at", "2999-01-01", "--as-of", "2024-11-29"));
        var text = ReadPaper.Text(File.ReadAllBytes(Path.Combine(console.Folder, "brief.pdf")), withFrames: true);
        Assert.Contains("As of: 29 November 2024; known at: 1 January 2999 23:59 UTC", text, StringComparison.Ordinal);
        Assert.Contains("a. “withdrew from Dadikh”", text, StringComparison.Ordinal);
        Assert.Contains("Page 1 of 1", text, StringComparison.Ordinal);
        Assert.Equal(0, console.Run("brief", "--language", "ar", "--format", "pdf", to, "brief.pdf").Status);
        Assert.StartsWith("موجز الوضع", ReadPaper.Text(File.ReadAllBytes(Path.Combine(console.Folder, "brief.pdf"))), StringComparison.Ordinal);
        Assert.StartsWith("%PDF-1.7", console.Run("brief", "--format", "pdf").Out, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(console.Folder, "*.partial"));
    }

    [Fact]
    public void Every_form_of_the_brief_is_written_to_a_file_as_to_the_output()
    {
        console.Run("new", ".");
        console.Run("add", "b.md");
        Assert.All(["text", "md", "html"], form =>
        {
            Assert.Equal(new(0, "", ""), console.Run("brief", "--format", form, "--to", "brief"));
            Assert.Equal(console.Run("brief", "--format", form).Out, File.ReadAllText(Path.Combine(console.Folder, "brief")));
        });
        Assert.Matches("^sitrep: .*none/brief cannot be written \\(.*\\)\\. Name another file, or free some space\\.\n$", console.Run("brief", "--to", "none/brief").Error);
    }

    [Fact]
    public void A_PDF_is_not_poured_over_a_terminal()
    {
        console.Run("new", ".");
        Assert.Equal(new(2, "", "sitrep: A terminal shows no PDF: name a file with --to FILE. See: sitrep brief --help\n"), console.RunOnTerminal("brief", "--format", "pdf"));
    }

    [Fact]
    public void The_same_bytes_twice_are_one_report()
    {
        console.Run("new", ".");
        console.Run("add", "b.md");
        File.Copy(Path.Combine(console.Folder, "b.md"), Path.Combine(console.Folder, "copy.md"));
        Assert.Equal("here already  copy.md\n", console.Run("add", "copy.md").Out);
        Assert.Single(console.Run("reports").Out.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public void The_original_bytes_are_kept()
    {
        console.Run("new", ".");
        console.Run("add", "b.md");
        var kept = Assert.Single(Directory.GetFiles(Path.Combine(console.Folder, ".sitrep", "originals"), "*", SearchOption.AllDirectories));
        Assert.Equal(File.ReadAllBytes(Path.Combine(console.Folder, "b.md")), File.ReadAllBytes(kept));
    }

    [Fact]
    public void A_report_without_a_date_is_not_added_unless_the_user_says_that_it_is_unknown()
    {
        console.Run("new", ".");
        var refused = console.Run("add", "a.txt", "b.md");
        Assert.Equal((1, "sitrep: a.txt: has no publication date, so its days cannot be told. Give it: --published DATE (or --published unknown).\n"), (refused.Status, refused.Error));
        Assert.Single(console.Run("reports").Out.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal(0, console.Run("add", "a.txt", "--published", "unknown").Status);
    }

    [Fact]
    public void What_was_not_known_yet_is_not_told()
    {
        console.Run("new", ".");
        console.Run("add", "b.md");
        Assert.Contains("Nothing is reported.", console.Run("brief", "--known-at", "2020-01-01").Out, StringComparison.Ordinal);
        Assert.Equal("", console.Run("claims", "--as-of", "2020-01-01").Out);
    }

    [Theory]
    [InlineData("brief")]
    [InlineData("reports")]
    [InlineData("claims")]
    [InlineData("add", "a.txt", "--published", "2024-11-29")]
    public void Without_a_case_a_command_says_how_to_make_one(params string[] args)
    {
        var run = console.Run(args);
        Assert.Equal((3, "sitrep: there is no case here or in any folder above. Make one: sitrep new DIR.\n"), (run.Status, run.Error));
    }

    [Fact]
    public void A_case_can_be_named() => Assert.Equal((0, 0), (console.Run("new", "one").Status, console.Run("add", "b.md", "--case", "one").Status));
}
