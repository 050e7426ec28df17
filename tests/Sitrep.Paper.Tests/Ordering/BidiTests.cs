using Sitrep.Paper.Ordering;

namespace Sitrep.Paper.Tests.Ordering;

/// <summary>The order in which letters stand. Capitals stand for Hebrew letters, as in the annex; { and } for an isolate by its first letter, &lt; and &gt; for the left and right ones, | for their end.</summary>
public sealed class BidiTests
{
    [Theory]
    [InlineData("car means CAR.", false, "car means RAC.")]
    [InlineData("car MEANS CAR.", true, ".RAC SNAEM car")]
    [InlineData("he said CAR MEANS it", false, "he said SNAEM RAC it")]
    [InlineData("IT IS 12 TO 15 KM", true, "MK 15 OT 12 SI TI")]
    [InlineData("it IS 12-15 KM", false, "it MK 12-15 SI")]
    [InlineData("IT COST 5,50$ OR 7%", true, "7% RO 5,50$ TSOC TI")]
    [InlineData("IT (abc) IS", true, "SI )abc( TI")]
    [InlineData("AB(CD[&ef]!)gh", true, "gh)!]ef&[DC(BA")]
    [InlineData("smith (fabrikam ARABIC) HEBREW", true, "WERBEH )CIBARA fabrikam( smith")]
    [InlineData("AB (cd) x", false, "BA (cd) x")]
    [InlineData("2024 WAS", true, "SAW 2024")]
    [InlineData("", true, "")]
    [InlineData("...", true, "...")]
    public void Letters_stand_as_the_annex_orders_them(string text, bool fromTheRight, string seen) => Assert.Equal(seen, Seen(text, fromTheRight));

    [Theory]
    [InlineData("BY {abc (d)}: 12", true, "12 :abc (d) YB")]
    [InlineData("by {AB 12!} 34", false, "by !12 BA 34")]
    [InlineData("BY {12} C", true, "C 12 YB")]
    [InlineData("a <AB c| d", false, "a BA c d")]
    [InlineData("a >b AB| d", false, "a BA b d")]
    [InlineData("AB {c {DE} f} G", true, "G c ED f BA")]
    public void What_is_set_apart_disturbs_nothing_around_it(string text, bool fromTheRight, string seen) => Assert.Equal(seen, Seen(text, fromTheRight));

    // W2 and W4: a comma or slash within an Arabic number is of it, a hyphen is not.
    [Theory]
    [InlineData("ب 28/11 ج", "ج 28/11 ب")]
    [InlineData("ب 1,200 ج", "ج 1,200 ب")]
    [InlineData("ب 12-15 ج", "ج 15-12 ب")]
    public void Numbers_behind_Arabic_words_run_from_the_left_and_a_range_of_them_does_not(string text, string seen) => Assert.Equal(seen, Seen(text, true));

    [Fact]
    public void Digits_of_Arabic_run_from_the_left() => Assert.Equal("ج ١٢٫٥ ب", Seen("ب ١٢٫٥ ج", true));

    [Theory]
    [InlineData("abc AB", false)]
    [InlineData("12 AB c", true)]
    [InlineData("{abc} AB", true)]
    [InlineData("12 …", null)]
    public void A_text_runs_as_its_first_letter(string text, bool? fromTheRight) => Assert.Equal(fromTheRight, BidiLevels.FromTheRight(Real(text)));

    [Fact]
    public void Overrides_and_embeddings_turn_nothing() => Assert.Equal("abc def", Seen("abc \u202Edef\u202C", false).Replace("\u202E", "", StringComparison.Ordinal).Replace("\u202C", "", StringComparison.Ordinal));

    [Theory]
    [InlineData('\u2067', 100_000)]
    [InlineData('\u2068', 100_000)]
    [InlineData('(', 100_000)]
    [InlineData('\u0301', 100_000)]
    public void However_many_isolates_and_brackets_there_are_each_letter_has_a_level(char opening, int times)
    {
        var text = "a" + new string(opening, times) + "b\u05D0";
        var levels = BidiLevels.Of(text, fromTheRight: false);
        Assert.Equal(text.Length, levels.Length);
        Assert.All(levels, level => Assert.InRange(level, 0, 127));
    }

    [Fact]
    public void Both_halves_of_a_character_beyond_the_first_plane_have_one_level()
    {
        var levels = BidiLevels.Of("a😀\u05D0😀\u05D0", fromTheRight: false);
        Assert.Equal([0, 0, 0, 1, 1, 1, 1], levels);
    }

    // Without controls, which stand nowhere.
    private static string Seen(string pseudo, bool fromTheRight)
    {
        var text = Real(pseudo);
        var levels = BidiLevels.Of(text, fromTheRight);
        return string.Concat(VisualOrder.Of(levels).Select(i => text[i]).Where(c => c is < '\u2066' or > '\u2069').Select(c => c is >= '\u05D0' and <= '\u05E9' ? (char)(c - '\u05D0' + 'A') : c));
    }

    private static string Real(string pseudo) => string.Concat(pseudo.Select(c => c switch
    {
        >= 'A' and <= 'Z' => (char)('\u05D0' + (c - 'A')),
        '{' => '\u2068',
        '<' => '\u2066',
        '>' => '\u2067',
        '}' or '|' => '\u2069',
        _ => c,
    }));
}
