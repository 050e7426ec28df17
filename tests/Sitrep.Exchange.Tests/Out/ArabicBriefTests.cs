using System.Text.RegularExpressions;
using Sitrep.BuiltIn;
using Sitrep.Exchange.Out.Briefs;
using Sitrep.Model;
using Sitrep.Packs;
using Sitrep.Situation;
using Sitrep.Situation.Fusion;
using Sitrep.Tests;

namespace Sitrep.Exchange.Tests.Out;

/// <summary>The brief in Arabic: its own words from its pack, nouns in the form that their number asks for, names and quotes in their own direction.</summary>
public sealed partial class ArabicBriefTests
{
    static readonly PackNode English = BuiltInPacks.Packs.Get(BriefWords.English), Arabic = BuiltInPacks.Packs.Get("languages/arabic/brief.yaml");
    static readonly BriefComposer Composer = new(BriefWords.Of(BuiltInPacks.Packs)["ar"]);

    static Brief Compose(params Claim[] claims) => Composer.Compose(Picture.Of([Tell.Report("Agency", claims)], Vantage.Latest, Fuser.From(BuiltInPacks.Packs)), "case");

    static IEnumerable<string> Lines(Brief brief) => brief.Sections.SelectMany(s => s.Lines).Select(l => l.Text);

    [Fact]
    public void Whatever_the_English_pack_says_the_Arabic_says_too() =>
        Assert.DoesNotContain(Paths(English, "").Select(p => p.Path).Except(Paths(Arabic, "").Select(p => p.Path)), path => Arabic.At(path) is null);

    [Fact]
    public void No_word_of_the_Arabic_pack_is_English() =>
        Assert.DoesNotContain(
            Paths(Arabic, "").Where(p => p.Path is not ("language" or "direction")).SelectMany(p => Texts(p.Node)), text => Latin().IsMatch(Field().Replace(text, "")));

    [Fact]
    public void A_pattern_asks_for_nothing_that_the_brief_does_not_know()
    {
        string[] own = ["n", "counted-people", "counted-equipment", "equipment-kind", "counted", "day", "month", "year", "time"];
        var known = Paths(English, "").SelectMany(p => Texts(p.Node)).SelectMany(Fields).Concat(own).ToHashSet(StringComparer.Ordinal);
        Assert.DoesNotContain(Paths(Arabic, "").SelectMany(p => Texts(p.Node)).SelectMany(Fields), field => !known.Contains(field));
    }

    [Theory]
    [InlineData(1, "مقتل مقاتل واحد")]
    [InlineData(2, "مقتل مقاتلين اثنين")]
    [InlineData(3, "مقتل 3 مقاتلين")]
    [InlineData(10, "مقتل 10 مقاتلين")]
    [InlineData(11, "مقتل 11 مقاتلا")]
    [InlineData(99, "مقتل 99 مقاتلا")]
    [InlineData(100, "مقتل 100 مقاتل")]
    [InlineData(103, "مقتل 103 مقاتلين")]
    [InlineData(200, "مقتل 200 مقاتل")]
    public void A_noun_takes_the_form_that_its_number_asks_for(int killed, string expected) =>
        Assert.Contains(Lines(Compose(Tell.That(ClaimType.Casualty, "killed", "Atarib", count: Count.Exactly(killed), category: "combatant", day: 28))), line => line.Contains(expected + " في ", StringComparison.Ordinal));

    [Theory]
    [InlineData(3, 12, "ما بين 3 و12 دبابة")]
    [InlineData(5, null, "5 دبابات على الأقل")]
    [InlineData(0, 2, "دبابتين اثنتين على الأكثر")]
    public void A_range_ends_with_a_noun_in_the_form_of_its_last_number(int low, int? high, string expected)
    {
        var count = high is { } most ? Count.Between(low, most) : Count.AtLeast(low);
        Assert.Contains(Lines(Compose(Tell.That(ClaimType.Equipment, "destroyed", "Atarib", target: "Blues", count: count, category: "tank", day: 28))), line => line.Contains($"تدمير {expected}", StringComparison.Ordinal));
    }

    [Fact]
    public void Names_are_set_apart_and_the_words_around_them_are_Arabic() =>
        Assert.Contains("نفي من \u2068Blue Ministry\u2069: هجوم على \u2068Atarib\u2069 (28 نوفمبر/تشرين الثاني 2024).",
            Lines(Compose(Tell.That(ClaimType.Attack, "attack", "Atarib", day: 28, modality: Modality.Denied, by: "Blue Ministry"))));

    [Fact]
    public void An_Arabic_name_needs_no_setting_apart() =>
        Assert.Contains(Lines(Compose(Tell.That(ClaimType.Attack, "attack", "الأتارب", day: 28))), line => line.Contains("هجوم على الأتارب", StringComparison.Ordinal));

    [Fact]
    public void A_name_that_carries_controls_cannot_turn_the_line_around()
    {
        var line = Lines(Compose(Tell.That(ClaimType.Attack, "attack", "Ata\u2069\u202Erib", day: 28))).First();
        Assert.Contains("\u2068Atarib\u2069", line, StringComparison.Ordinal);
        Assert.DoesNotContain('\u202E', line);
    }

    [Fact]
    public void As_a_page_it_runs_from_the_right_with_what_runs_otherwise_in_elements_of_its_own()
    {
        var page = Written(BriefHtml.Write, "<b>Blue</b> Ministry");
        Assert.StartsWith("<!doctype html>\n<html lang=\"ar\" dir=\"rtl\">", page, StringComparison.Ordinal);
        Assert.Contains("بحسب <bdi>&lt;b&gt;Blue&lt;/b&gt; Ministry</bdi>: ", page, StringComparison.Ordinal);
        Assert.DoesNotContain('\u2068', page);
    }

    [Fact]
    public void Markdown_says_its_direction_and_text_keeps_it_in_every_line()
    {
        var markdown = Written(BriefMarkdown.Write, "Blue Ministry");
        Assert.StartsWith("<div dir=\"rtl\" lang=\"ar\">\n\n# موجز الوضع", markdown, StringComparison.Ordinal);
        Assert.EndsWith("\n\n</div>\n", markdown, StringComparison.Ordinal);
        var wrapped = Written(BriefText.Write, string.Join(' ', Enumerable.Repeat("Ministry", 30))).Split('\n').Where(line => line.Contains("Ministry Ministry", StringComparison.Ordinal));
        Assert.All(wrapped, line => Assert.Equal(line.Count(c => c == '\u2068'), line.Count(c => c == '\u2069')));
    }

    static string Written(Action<TextWriter, Brief> write, string voice)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        write(writer, Compose(Tell.That(ClaimType.Attack, "attack", "Atarib", day: 28, by: voice)));
        return writer.ToString();
    }

    static IEnumerable<(string Path, PackNode Node)> Paths(PackNode node, string path) => node.Kind == PackNodeKind.Map
        ? node.Entries.SelectMany(entry => Paths(entry.Value, path.Length == 0 ? entry.Key : $"{path}/{entry.Key}"))
        : [(path, node)];

    static IEnumerable<string> Texts(PackNode node) => node.Texts;

    static IEnumerable<string> Fields(string pattern) => Field().Matches(pattern).Select(match => match.Value.Trim('{', '}'));

    [GeneratedRegex(@"\{[a-z-]+\}")]
    private static partial Regex Field();

    [GeneratedRegex("[A-Za-z]")]
    private static partial Regex Latin();
}

file static class Walking
{
    public static PackNode? At(this PackNode node, string path) => path.Split('/').Aggregate((PackNode?)node, (at, key) => at?[key]);
}
