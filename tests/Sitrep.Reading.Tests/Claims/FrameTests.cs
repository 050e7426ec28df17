using Sitrep.BuiltIn;
using Sitrep.PackCompiler;
using Sitrep.Reading.Claims.Corpus;
using Sitrep.Reading.Claims.Frames;

namespace Sitrep.Reading.Tests.Claims;

public sealed class FrameTests
{
    static readonly FrameLexicon lexicon = new(BuiltInPacks.Packs, "en");

    [Theory]
    [InlineData("control", "capture recapture withdraw lose repel enter advance besiege break-siege hold")]
    [InlineData("attack", "attack clash")]
    [InlineData("casualty", "killed wounded missing captured detained abducted released")]
    [InlineData("equipment", "captured destroyed damaged abandoned")]
    [InlineData("infrastructure", "cut reopened closed damaged destroyed restored")]
    [InlineData("displacement", "displaced returned")]
    [InlineData("humanitarian", "delivered blocked needed")]
    [InlineData("agreement", "ceasefire truce exchange evacuation broken")]
    [InlineData("operation", "launched ongoing ended")]
    [InlineData("statement", "aim assessment warning denial demand condemnation")]
    public void Every_action_of_the_claim_format_has_a_frame(string type, string actions)
    {
        var known = lexicon.Frames.Where(f => f.Type.ToString().Equals(type, StringComparison.OrdinalIgnoreCase)).Select(f => f.Action).ToHashSet();
        Assert.Equal(actions.Split(' ').Order(), known.Order());
    }

    [Fact]
    public void Frames_have_ids_of_their_own() =>
        Assert.Empty(lexicon.Frames.GroupBy(f => f.Id).Where(g => g.Count() > 1).Select(g => g.Key));

    [Fact]
    public void A_frame_without_a_type_is_refused_with_its_name()
    {
        var file = YamlPacks.Read("x.yaml", "frames: [{ id: a, action: capture, core: place, verbs: [take] }]");
        var error = Assert.Throws<InvalidDataException>(() => FrameFile.Read("x.yaml", file).ToList());
        Assert.Equal("x.yaml: frame 'a' has no 'type'.", error.Message);
    }

    [Fact]
    public void An_unknown_core_is_refused_with_the_known_ones()
    {
        var file = YamlPacks.Read("x.yaml", "type: control\nframes: [{ id: a, action: capture, core: town, verbs: [take] }]");
        var error = Assert.Throws<InvalidDataException>(() => FrameFile.Read("x.yaml", file).ToList());
        Assert.StartsWith("x.yaml: 'town' is none of None, Place, People", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("capture place=Babis", "does not begin with type/action")]
    [InlineData("control/capture Babis", "is not key=value")]
    public void A_malformed_expectation_is_refused(string line, string reason) =>
        Assert.Contains(reason, Assert.Throws<FormatException>(() => ExpectedClaim.Parse(line)).Message, StringComparison.Ordinal);

    [Fact]
    public void Quoted_values_may_hold_blanks() =>
        Assert.Equal("rebel forces", Assert.Single(ExpectedClaim.Parse("control/capture actor=\"rebel forces\"").Fields["actor"]));
}
