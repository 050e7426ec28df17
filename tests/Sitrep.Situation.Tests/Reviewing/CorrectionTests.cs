using Sitrep.Model;
using Sitrep.Packs;
using Sitrep.Situation.Fusion;
using Sitrep.Situation.Reviewing;

namespace Sitrep.Situation.Tests.Reviewing;

public sealed class CorrectionTests
{
    static Correction Corrections => new(new(() => null, new Sides(PackSet.Of([])), () => [captured.Place!]));

    static readonly Claim captured = new("c1", ClaimType.Control, "capture", new(0, 10), "rule", 0.5)
    {
        Place = new("Mill", "Mill", "own:1", new(36, 37), PlacePrecision.Exact),
        Actor = new("Reds"),
        Attribution = new("A. Miller", "spokesman", "Reds", "a spokesman of the Reds"),
        Modality = Modality.Claimed,
    };

    static readonly Claim killed = new("c2", ClaimType.Casualty, "killed", new(0, 10), "rule", 0.5) { Category = "officer", Count = Count.Exactly(3) };

    static Corrected Of(Claim claim, string line) => Corrections.Of(claim, Correction.Parse(line)!.Value, new Dictionary<string, string?> { ["c7"] = null, ["c8"] = "c2" });

    static Claim Done(Claim claim, string line)
    {
        var corrected = Of(claim, line);
        Assert.Null(corrected.Complaint);
        return corrected.Claim!;
    }

    [Theory]
    [InlineData("count=12", 12L, 12L)]
    [InlineData("count=12-15", 12L, 15L)]
    [InlineData("count=12+", 12L, null)]
    [InlineData("count=-15", null, 15L)]
    public void Counts_are_typed_as_they_are_told(string typed, long? min, long? max)
    {
        var corrected = Done(captured, typed);
        Assert.Equal((min, max), (corrected.Count!.Min, corrected.Count.Max));
        Assert.Equal(typed, $"count={Correction.Told(corrected, "count")}");
    }

    [Theory]
    [InlineData("day=2024-11-28", 28, 28, TimePrecision.Day)]
    [InlineData("day=2024-11-26..2024-11-28", 26, 28, TimePrecision.Day)]
    [InlineData("day=2024-11-26..", 26, null, TimePrecision.Day)]
    [InlineData("day=..2024-11-28", null, 28, TimePrecision.Day)]
    [InlineData("day=2024-11", 1, 30, TimePrecision.Month)]
    public void Days_are_typed_as_they_are_told(string typed, int? first, int? last, TimePrecision precision)
    {
        var corrected = Done(captured, typed);
        Assert.Equal(new ClaimTime(Day(first), Day(last), precision), corrected.Time);
        Assert.Equal(typed, $"day={Correction.Told(corrected, "day")}");
    }

    static DateOnly? Day(int? day) => day is { } n ? new(2024, 11, n) : null;

    [Fact]
    public void Every_field_that_a_claim_has_can_be_said_anew_in_the_words_in_which_it_is_told()
    {
        var full = killed with
        {
            Place = captured.Place! with { Precision = PlacePrecision.Near },
            Actor = new("Reds"),
            Target = new("Blues"),
            PartOf = "c7",
            Cumulative = true,
            Item = "a thing",
            Method = "drone",
            Time = new(new(2024, 11, 26), new(2024, 11, 28), TimePrecision.Day),
            Attribution = captured.Attribution,
            Modality = Modality.Denied,
        };
        var typed = Correction.Fields.Where(field => field != "otherplace").Select(field => KeyValuePair.Create(field, Correction.Told(full, field))).ToList();
        Assert.DoesNotContain("", typed.Select(field => field.Value));
        var bare = killed with { Action = "wounded", Category = null, Count = null };
        Assert.Equal(full with { Attribution = full.Attribution! with { Surface = "Reds" } }, Corrections.Of(bare, typed, new Dictionary<string, string?> { ["c7"] = null, ["c8"] = "c2" }).Claim);
    }

    [Fact]
    public void Who_says_it_can_be_corrected()
    {
        var corrected = Done(captured, "speaker=; role=; organisation=Monitor");
        Assert.Equal((new Attribution(null, null, "Monitor", "Monitor"), Modality.Claimed), (corrected.Attribution, corrected.Modality));
    }

    [Fact]
    public void What_nobody_else_says_the_publisher_says_and_what_somebody_says_is_claimed()
    {
        var own = Done(captured, "speaker=; role=; organisation=");
        Assert.Equal((null, Modality.Asserted), (own.Attribution, own.Modality));
        Assert.Equal(Modality.Claimed, Done(own, "speaker=B. Weaver").Modality);
        Assert.Equal(Modality.Denied, Done(own, "speaker=B. Weaver; modality=denied").Modality);
    }

    [Fact]
    public void A_type_takes_its_own_actions_and_categories()
    {
        Assert.Equal((ClaimType.Attack, "clash"), Done(captured, "action=clash; type=attack") is var clash ? (clash.Type, clash.Action) : default);
        Assert.Contains("attack, clash", Of(captured, "type=attack").Complaint, StringComparison.Ordinal);
        Assert.Contains("officer is no category of equipment", Of(killed, "type=equipment; action=captured").Complaint, StringComparison.Ordinal);
        Assert.Equal("tank", Done(killed, "type=equipment; action=captured; category=tank").Category);
        Assert.Null(Done(killed, "type=attack; action=attack; category=").Category);
    }

    [Fact]
    public void How_exactly_a_place_is_known_is_said_of_the_place_that_is_given()
    {
        Assert.Equal(captured.Place! with { Precision = PlacePrecision.Near }, Done(captured with { Place = null }, "precision=near; place=Mill").Place);
        Assert.Contains("does not know where", Of(captured, "precision=near; place=Ford").Complaint, StringComparison.Ordinal);
        Assert.Equal(captured.Place! with { Precision = PlacePrecision.Area }, Done(captured, "precision=area").Place);
    }

    [Fact]
    public void A_part_names_a_claim_of_its_report()
    {
        Assert.Equal("c7", Done(killed, "partof=c7").PartOf);
        Assert.Contains("c9 is no other claim", Of(killed, "partof=c9").Complaint, StringComparison.Ordinal);
        Assert.Contains("c8 is itself a part", Of(killed, "partof=c8").Complaint, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("count=many")]
    [InlineData("colour=red")]
    [InlineData("day=yesterday")]
    [InlineData("day=2024-11-28..2024-11-26")]
    [InlineData("day=..")]
    [InlineData("day=0001-01-01..9999-12-31")]
    [InlineData("place=Mill [own:2]")]
    [InlineData("actor=Reds [nobody]")]
    [InlineData("modality=7")]
    [InlineData("modality=asserted")]
    [InlineData("type=1")]
    [InlineData("precision=9")]
    [InlineData("type=")]
    [InlineData("action=")]
    [InlineData("action=captrue")]
    [InlineData("method=magic")]
    [InlineData("cumulative=perhaps")]
    [InlineData("otherplace=Ford")]
    public void What_is_no_correction_corrects_nothing_and_says_what_would(string typed)
    {
        var corrected = Of(captured, typed);
        Assert.Null(corrected.Claim);
        Assert.Matches("fields are|they are|leave|Only a displacement", corrected.Complaint!);
    }

    [Theory]
    [InlineData("place")]
    [InlineData("=Ford")]
    [InlineData("place=Ford; Mill")]
    [InlineData(" ; ")]
    public void A_line_without_field_and_value_is_none(string typed) => Assert.Null(Correction.Parse(typed));
}
