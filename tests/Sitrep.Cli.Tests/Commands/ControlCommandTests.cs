using System.Text.Json;
using Sitrep.Cli.Tests.Docs;

namespace Sitrep.Cli.Tests.Commands;

public sealed class ControlCommandTests : IDisposable
{
    readonly Console console = new();

    public ControlCommandTests()
    {
        console.Run("new", "case");
        console.Run(["add", .. Directory.GetFiles(Path.Combine(CommandsDocTests.Repository, "demo", "reports")), "--case", "case"]);
    }

    public void Dispose() => console.Dispose();

    Outcome Control(params string[] args) => console.Run(["control", .. args, "--case", "case"]);

    string Text(params string[] args) => Control([.. args, "--format", "text"]).Out;

    [Theory]
    [InlineData("2024-11-29", "held Assad government since 29 November 2024", "Northern Front Monitor says Syrian Arab Armed Forces holds Saraqib")]
    [InlineData("2024-11-30", "held Hay'at Tahrir al-Sham since 30 November 2024", "Saraqib Notebook says Hay'at Tahrir al-Sham captured Saraqib")]
    public void Who_held_Saraqib_on_a_day_and_who_says_so(string day, string state, string voice)
    {
        var text = Text("Saraqib", "--as-of", day);
        Assert.Contains($"Saraqib: {state}", text, StringComparison.Ordinal);
        Assert.Contains(voice, text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_overtaken_is_shown_as_such() =>
        Assert.Matches(@"independent, overtaken: 395e030a199ee31e\.c\d+ Northern Front Monitor says Syrian Arab Armed Forces holds Saraqib", Text("Saraqib"));

    [Fact]
    public void A_disputed_place_is_contested_with_both_voices() =>
        Assert.Matches("Khan Tuman +contested +– +29 November 2024 +Assad government says that it holds it; Hay'at Tahrir al-Sham says that it holds it", Text());

    [Fact]
    public void A_place_that_nobody_reported_is_unknown()
    {
        var told = Control("Palmyra", "--format", "text");
        Assert.Equal(ExitStatus.Done, told.Status);
        Assert.Matches("^\\S+: unknown\n  nobody says anything about it \\(nobody-tells\\)\n$", told.Out);
    }

    [Fact]
    public void A_name_that_nobody_knows_is_complained_of()
    {
        var told = Control("Xyzzyville", "--format", "text");
        Assert.Equal((ExitStatus.Incomplete, "Xyzzyville: unknown\n  nobody says anything about it (nobody-tells)\n"), (told.Status, told.Out));
        Assert.Equal("sitrep: no gazetteer knows 'Xyzzyville', and no report tells of it. Check its spelling, or import its place: sitrep places import FILE…\n", told.Error);
    }

    [Fact]
    public void What_was_known_then_knows_nothing_of_later_reports() =>
        Assert.Equal("unknown", Status(Control("Saraqib", "--known-at", "2024-11-29").Out));

    static string? Status(string line)
    {
        using var json = JsonDocument.Parse(line);
        return json.RootElement.GetProperty("status").GetString();
    }

    [Fact]
    public void Each_object_carries_its_claims_and_how_it_came_to_this()
    {
        using var json = JsonDocument.Parse(Control("Saraqib").Out);
        Assert.Equal(["Assad government", "Hay'at Tahrir al-Sham"], json.RootElement.GetProperty("history").EnumerateArray().Select(h => h.GetProperty("holder").GetProperty("name").GetString()));
        Assert.Contains(json.RootElement.GetProperty("claims").EnumerateArray(), c => c.GetProperty("quote").GetString() == "captured Saraqib" && c.GetProperty("stands").GetBoolean());
    }

    [Fact]
    public void Areas_are_surfaces_with_the_claims_behind_each_cell()
    {
        using var json = JsonDocument.Parse(Control("--areas").Out);
        var features = json.RootElement.GetProperty("features").EnumerateArray().Select(f => f.GetProperty("properties")).ToList();
        Assert.Contains(features, f => Is(f, "area", "held") && f.GetProperty("holder").GetProperty("name").GetString() == "Hay'at Tahrir al-Sham" && f.GetProperty("layer").GetString() == "assessed");
        Assert.Contains(features, f => Is(f, "area", "contested"));
        Assert.All(features.Where(f => f.GetProperty("kind").GetString() == "cell"),
            cell => Assert.All(cell.GetProperty("places").EnumerateArray(), place => Assert.NotEmpty(place.GetProperty("claims").EnumerateArray())));
    }

    static bool Is(JsonElement feature, string kind, string status) => feature.GetProperty("kind").GetString() == kind && feature.GetProperty("status").GetString() == status;

    [Fact]
    public void Areas_are_no_text() => Assert.Equal(ExitStatus.Usage, Control("--areas", "--format", "text").Status);
}
