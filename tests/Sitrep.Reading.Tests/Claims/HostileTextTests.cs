using System.Text;

namespace Sitrep.Reading.Tests.Claims;

public sealed class HostileTextTests
{
    const string Report = """
        The 14th Brigade captured Tal Amara and two hamlets on Monday, its spokesman Col. Samir Haddad said, killing 12 soldiers and
        seizing three tanks. The army denied it: "Our men hold the hill." 400 families fled to Deir Sunbul, the ministry said.

        • 3 killed
        • 14 wounded, including two children
        """;

    static readonly string[] debris =
    [
        "\u202E", "\u2066", "\uFEFF", "\0", "\uD800", "\uDC00", "😀", "👩‍👩‍👧", "خان العسل", "Ώ", "ﷺ", "\r", "\n\n", "\t", "((((", "]]>", "<b>", "&amp;", "%s",
        "''", "\"", "“", "…", "—", "1,000,000,000,000,000,000,000", "½", "Ⅷ", "٣٤", "killed", "captured", "of", "including", ":", "•",
    ];

    static void Check(Model.Reading reading)
    {
        var text = reading.Report.Text;
        foreach (var claim in reading.Claims)
        {
            Assert.InRange(claim.Evidence.Start, 0, claim.Evidence.End - 1);
            Assert.True(claim.Evidence.End <= text.Length);
            Assert.InRange(claim.Evidence.Length, 1, 600);
            Assert.InRange(claim.Confidence, 0, 1);
            Assert.True(claim.PartOf is null || reading.Claims.Any(c => c.Id == claim.PartOf));
        }

        Assert.All(reading.Mentions, m => Assert.True(m.Span.Start >= 0 && m.Span.Start < m.Span.End && m.Span.End <= text.Length));
        Assert.Equal(reading.Claims.Length, reading.Claims.Select(c => c.Id).Distinct().Count());
    }

    [Fact]
    public void The_report_itself_gives_claims() => Assert.NotEmpty(SharedReader.Read(Report).Claims);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public void Damaged_text_never_crashes_and_evidence_stays_inside_it(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 25; round++)
        {
            var text = new StringBuilder(Report);
            for (var damage = random.Next(1, 12); damage > 0; damage--)
            {
                var at = random.Next(text.Length);
                _ = random.Next(3) == 0 ? text.Remove(at, Math.Min(random.Next(1, 30), text.Length - at)) : text.Insert(at, debris[random.Next(debris.Length)]);
            }

            Check(SharedReader.Read(text.ToString()));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("\n\n\n")]
    [InlineData("\uD800")]
    [InlineData("killed")]
    [InlineData("12")]
    [InlineData("،؛؟")]
    public void Almost_nothing_gives_nothing_worse_than_nothing(string text) => Check(SharedReader.Read(text));

    [Fact]
    public void A_very_long_word_is_read() => Check(SharedReader.Read(new string('x', 1_000_000)));

    [Fact]
    public void A_sentence_without_end_is_read() =>
        Check(SharedReader.Read("The army captured " + string.Join(", ", Enumerable.Range(1, 3000).Select(i => $"Kafr {(char)('A' + i % 26)}ala"))));

    [Fact]
    public void The_same_text_gives_the_same_claims() =>
        Assert.Equal(SharedReader.Read(Report).Claims.Select(c => c.ToString()), SharedReader.Read(Report).Claims.Select(c => c.ToString()));

    [Fact]
    public void Threads_do_not_change_the_answer()
    {
        var alone = SharedReader.Read(Report).Claims.Select(c => c.ToString()).ToList();
        var together = new List<string>[8];
        Parallel.For(0, together.Length, i => together[i] = [.. SharedReader.Read(Report).Claims.Select(c => c.ToString())]);
        Assert.All(together, claims => Assert.Equal(alone, claims));
    }
}
