using Sitrep.Exchange.Out.Mentions;
using Sitrep.Model;
using Sitrep.Model.Mentions;

namespace Sitrep.Exchange.Tests.Out.Mentions;

public sealed class MentionTextTests
{
    const string Text = "Two tanks burned in Kafr Halab.";

    static readonly Mention[] Found =
    [
        new EquipmentMention(new(0, 9), "equipment/tank", new(4, 9), "tank", Count.Exactly(2)),
        new CountMention(new(0, 3), "number/two", Count.Exactly(2)),
        new PlaceMention(new(20, 30), "place", PlaceKind.Settlement, "Kafr Halab"),
    ];

    static string Write(string text, Mention[] mentions, bool inColour)
    {
        using var output = new StringWriter { NewLine = "\n" };
        MentionText.Write(output, new(new("sha256:0", "day.txt", text, null), [], [.. mentions], [], "test"), inColour);
        return output.ToString();
    }

    [Fact]
    public void In_colour_the_text_is_written_under_a_legend_and_a_nested_mention_is_underlined() => Assert.Equal(
        "day.txt\n\e[32mplace\e[0m  \e[33mcount\e[0m  \e[91mvehicle\e[0m\n\n\e[4;33mTwo\e[0m\e[91m tanks\e[0m burned in \e[32mKafr Halab\e[0m.\n",
        Write(Text, Found, inColour: true));

    [Fact]
    public void Without_colour_each_mention_has_a_line_and_no_escape_sequence()
    {
        var written = Write(Text, Found, inColour: false);
        Assert.DoesNotContain('\e', written);
        Assert.Equal(
            "day.txt\n  vehicle        Two tanks  (equipment/tank)\n  count          Two  (number/two)\n  place          Kafr Halab  (place)\n", written);
    }

    [Fact]
    public void Overlapping_mentions_each_keep_their_own_end()
    {
        Mention[] crossing = [new OperationMention(new(0, 9), "a", "a"), new PersonMention(new(4, 16), "b", "b")];
        Assert.Contains("\e[1;35mTwo \e[0m\e[4;1;35mtanks\e[0m\e[34m burned\e[0m in", Write(Text, crossing, inColour: true), StringComparison.Ordinal);
    }

    [Fact]
    public void The_texts_own_control_characters_cannot_reach_the_terminal() =>
        Assert.Contains("a?[31mb", Write("a\e[31mb", [], inColour: true), StringComparison.Ordinal);
}
