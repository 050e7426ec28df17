using Sitrep.Cli.Demo;

namespace Sitrep.Cli.Tests.Commands;

public sealed class DemoCommandTests : IDisposable
{
    readonly Console console = new();

    public void Dispose() => console.Dispose();

    [Fact]
    public void The_demo_prints_a_sourced_brief()
    {
        var run = console.Run("demo", "--no-serve");
        Assert.Equal((0, ""), (run.Status, run.Error));
        Assert.Matches("\n- Khan al.Asal: ", run.Out);
        Assert.Contains("\nSources\n[1] ", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void What_came_later_is_not_known_earlier() =>
        Assert.DoesNotContain("Saraqib Notebook", console.Run("demo", "--no-serve", "--known-at", "2024-11-29").Out, StringComparison.Ordinal);

    [Fact]
    public void As_of_the_first_day_the_totals_of_the_following_days_are_not_told()
    {
        var (first, all) = (console.Run("demo", "--no-serve", "--as-of", "2024-11-27").Out, console.Run("demo", "--no-serve", "--as-of", "2024-11-30").Out);
        Assert.All(["48,500", "44 or more", "M5 highway", "Had to leave"], told =>
        {
            Assert.Contains(told, all, StringComparison.Ordinal);
            Assert.DoesNotContain(told, first, StringComparison.Ordinal);
        });
        // What was said of that day itself is told.
        Assert.Contains("terrorists, killed: 24 or more", first, StringComparison.Ordinal);
    }

    [Fact]
    public void At_least_ten_reports_by_five_voices_are_bundled_each_with_its_date()
    {
        var reports = DemoReports.Read(Composition.BuiltIn());
        Assert.True(reports.Length >= 10);
        Assert.True(reports.Select(r => r.Report.Publisher).Distinct().Count() >= 5);
        Assert.All(reports, r => Assert.InRange(r.Known, new DateTimeOffset(2024, 11, 27, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2024, 12, 1, 0, 0, 0, TimeSpan.Zero)));
    }
}
