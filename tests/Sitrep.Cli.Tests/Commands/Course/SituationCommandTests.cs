using System.Text.Json;
using Sitrep.Record;

namespace Sitrep.Cli.Tests.Commands.Course;

public sealed class SituationCommandTests : IDisposable
{
    readonly Console console = new();

    public SituationCommandTests()
    {
        console.Run("new", ".");
        console.Write("a.md", "---\npublisher: Agency\npublished: 2024-11-29\n---\nRebel fighters captured Saraqib on Thursday. Twelve soldiers were killed in the fighting.");
        console.Write("b.md", "---\npublisher: Monitor\npublished: 2024-12-02\n---\nThe army recaptured Saraqib on Sunday, killing nine fighters.");
        console.Run("add", "a.md");
    }

    public void Dispose() => console.Dispose();

    string Kept => CaseFolder.Find(console.Folder)!.SituationFile;

    string Situation(params string[] more)
    {
        var run = console.Run(["situation", .. more, "--format", "jsonl"]);
        Assert.Equal((0, ""), (run.Status, run.Error));
        return run.Out;
    }

    // The holder of Saraqib as of a day.
    string? Holder(string day) => Situation("--kind", "place", "--as-of", day).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonDocument.Parse(l).RootElement)
        .Where(r => r.GetProperty("place").GetString()!.StartsWith("Sar", StringComparison.Ordinal))
        .Select(r => r.TryGetProperty("holder", out var holder) ? holder.GetProperty("name").GetString() : null).SingleOrDefault();

    [Theory]
    [InlineData("2024-11-20")]
    [InlineData("2024-11-28")]
    [InlineData("2024-12-01")]
    [InlineData("2030-01-01")]
    public void What_is_kept_is_what_is_made_for_the_occasion(string day)
    {
        console.Run("add", "b.md");
        Assert.Equal(Situation("--as-of", day, "--known-at", "2100-01-01"), Situation("--as-of", day));
    }

    [Fact]
    public void Before_anything_happened_nobody_holds_it_then_one_side_and_then_the_other()
    {
        console.Run("add", "b.md");
        Assert.Null(Holder("2024-11-27"));
        Assert.NotNull(Holder("2024-11-28"));
        Assert.NotEqual(Holder("2024-11-28"), Holder("2024-12-01"));
    }

    [Fact]
    public void A_report_that_is_added_is_in_it()
    {
        var before = Situation();
        console.Run("add", "b.md");
        Assert.NotEqual(before, Situation());
    }

    [Fact]
    public void What_is_lost_or_damaged_is_made_again()
    {
        var whole = Situation();
        File.Delete(Kept);
        Assert.Equal(whole, Situation());
        File.WriteAllText(Kept, "no situation, and long enough to be looked at as one: more than a hundred signs of text that is no database at all");
        Assert.Equal(whole, Situation());
    }

    [Fact]
    public void What_is_kept_of_another_case_is_not_believed()
    {
        Situation();
        using var other = new Console();
        other.Run("new", ".");
        other.Write("c.md", "---\npublisher: Agency\npublished: 2024-11-29\n---\nRebel fighters captured Dadikh on Thursday.");
        other.Run("add", "c.md");
        var right = other.Run("situation", "--format", "jsonl").Out;
        File.Copy(Kept, CaseFolder.Find(other.Folder)!.SituationFile, overwrite: true);
        Assert.Equal(right, other.Run("situation", "--format", "jsonl").Out);
    }

    [Fact]
    public void Rows_of_one_kind_may_be_asked_for() =>
        Assert.All(Situation("--kind", "toll").Split('\n', StringSplitOptions.RemoveEmptyEntries), line => Assert.StartsWith("{\"kind\":\"toll\"", line, StringComparison.Ordinal));

    [Fact]
    public void For_people_it_has_headings()
    {
        var run = console.Run("situation", "--format", "text");
        Assert.Contains("Who holds what\n", run.Out, StringComparison.Ordinal);
        Assert.Contains("casualty killed", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void The_record_stays_sound()
    {
        Situation();
        Assert.Equal(0, console.Run("verify").Status);
    }
}
