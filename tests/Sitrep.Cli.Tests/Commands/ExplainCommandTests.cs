using System.Text.Json;

namespace Sitrep.Cli.Tests.Commands;

public sealed class ExplainCommandTests : IDisposable
{
    /// <summary>A sign beyond the first Unicode plane stands first, so that code points and UTF-16 units differ.</summary>
    const string Report = "🔥 On Thursday, fighters captured Dadikh and killed 12 soldiers, the brigade said. The mayor took a walk to the market.";

    const string Said = "On Thursday, fighters captured Dadikh and killed 12 soldiers, the brigade said.";

    readonly Console console = new();

    public void Dispose() => console.Dispose();

    Outcome Explain(params string[] args) => console.Run(["explain", console.Write("a.txt", Report), "--published", "2024-11-29", .. args]);

    List<JsonElement> Claims() =>
        [.. JsonDocument.Parse(console.Run("read", console.Write("a.txt", Report), "--published", "2024-11-29").Out).RootElement.GetProperty("claims").EnumerateArray()];

    [Fact]
    public void A_claim_is_explained_by_its_tree_mentions_rule_roles_voice_and_signs()
    {
        var claim = Claims().First(c => c.GetProperty("action").GetString() == "killed");
        var text = Explain("--claim", claim.GetProperty("id").GetString()!, "--format", "text").Out;
        Assert.All(
            ["Sentence at 0–81", "├─ fighters  NOUN nsubj", "people          12 soldiers", "casualty/killed:", "object          \"12 soldiers\"", "actor", "* +", "the brigade", "by \"said\"", "kept from 0.35"],
            part => Assert.Contains(part, text, StringComparison.Ordinal));
    }

    [Fact]
    public void The_confidence_is_the_claims_own_and_its_signs_add_up_to_it()
    {
        foreach (var claim in Claims())
        {
            using var line = JsonDocument.Parse(Explain("--claim", claim.GetProperty("id").GetString()!).Out);
            Assert.Equal(claim.GetRawText(), line.RootElement.GetProperty("claim").GetRawText());
            var draft = line.RootElement.GetProperty("draft");
            Assert.Equal(claim.GetProperty("id").GetString(), draft.GetProperty("claim").GetString());
            var odds = draft.GetProperty("signs").EnumerateArray().Sum(s => s.GetProperty("weight").GetDouble());
            Assert.Equal(draft.GetProperty("probability").GetDouble(), 1 / (1 + Math.Exp(-odds)), 0.01);
            Assert.DoesNotContain(draft.GetProperty("signs").EnumerateArray(), s => s.GetProperty("name").GetString()!.StartsWith('#'));
        }
    }

    [Fact]
    public void Each_role_has_one_chosen_candidate_and_it_has_the_highest_score()
    {
        using var line = JsonDocument.Parse(Explain("--claim", "c1").Out);
        var roles = line.RootElement.GetProperty("roles").EnumerateArray().ToList();
        Assert.NotEmpty(roles);
        Assert.All(roles, role =>
        {
            var candidates = role.GetProperty("candidates").EnumerateArray().ToList();
            var chosen = Assert.Single(candidates, c => c.GetProperty("chosen").GetBoolean());
            Assert.Equal(candidates.Max(c => c.GetProperty("score").GetDouble()), chosen.GetProperty("score").GetDouble());
        });
    }

    [Fact]
    public void A_sentence_without_claims_shows_what_was_proposed_and_why_it_fell()
    {
        var text = Explain("--at", "88", "--format", "text").Out;
        Assert.StartsWith("The mayor took a walk to the market.", text, StringComparison.Ordinal);
        Assert.Contains("\"took\"  control/capture:take", text, StringComparison.Ordinal);
        Assert.Contains("is under 0.35", text, StringComparison.Ordinal);
        Assert.DoesNotContain("is claim", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_draft_that_was_outdone_names_the_one_that_outdid_it()
    {
        using var line = JsonDocument.Parse(Explain("--at", "40").Out);
        var drafts = line.RootElement.GetProperty("drafts").EnumerateArray().ToDictionary(d => d.GetProperty("id").GetString()!);
        var kept = drafts.Values.Where(d => d.GetProperty("fate").GetString() == "kept").ToList();
        Assert.Equal(Claims().Count, kept.Count);
        Assert.All(drafts.Values.Where(d => d.GetProperty("fate").GetString() == "outdone"), d =>
            Assert.True(drafts[d.GetProperty("outdoneBy").GetString()!].GetProperty("probability").GetDouble() >= d.GetProperty("probability").GetDouble()));
        Assert.All(drafts.Values.Where(d => d.GetProperty("fate").GetString() == "unlikely"), d => Assert.True(d.GetProperty("probability").GetDouble() < 0.3));
    }

    [Fact]
    public void Offsets_are_code_points()
    {
        using var line = JsonDocument.Parse(Explain("--at", "2").Out);
        var sentence = line.RootElement.GetProperty("sentence");
        Assert.EndsWith(Said, sentence.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Equal(2 + Said.Length, sentence.GetProperty("end").GetInt32());
    }

    [Fact]
    public void A_word_that_opens_a_rule_and_finds_nothing_says_what_it_wants()
    {
        var text = Explain("--at", "88", "--format", "text").Out;
        Assert.Contains("proposed nothing: it wants equipment in one of: object", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--claim c99", 1, "sitrep: a.txt: has no claim c99. It has c1 to c2; read lists them.\n")]
    [InlineData("--at 4000", 1, "sitrep: a.txt: has no sentence at 4000. Give an offset from 0 to 117.\n")]
    [InlineData("--at -3", 1, "sitrep: a.txt: has no sentence at -3. Give an offset from 0 to 117.\n")]
    [InlineData("", 2, "sitrep: Say what to explain: --claim ID or --at OFFSET. See: sitrep explain --help\n")]
    [InlineData("--claim c1 --at 3", 2, "sitrep: Say what to explain: --claim ID or --at OFFSET. See: sitrep explain --help\n")]
    public void What_cannot_be_explained_gets_one_line(string args, int status, string error)
    {
        var run = Explain(args.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal((status, "", error), (run.Status, run.Out, run.Error));
    }

    [Fact]
    public void A_report_without_claims_says_so()
    {
        var run = console.Run("explain", console.Write("b.txt", "The mayor took a taxi."), "--published", "2024-11-29", "--claim", "c1");
        Assert.Equal((1, "sitrep: b.txt: has no claims. Ask for a sentence: --at OFFSET.\n"), (run.Status, run.Error));
    }
}
