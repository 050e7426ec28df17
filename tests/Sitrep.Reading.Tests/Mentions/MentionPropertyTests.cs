using System.Collections.Immutable;
using Sitrep.BuiltIn;
using Sitrep.Model;
using Sitrep.Model.Mentions;
using Sitrep.Reading.Mentions;
using Sitrep.Reading.Mentions.Counts;

namespace Sitrep.Reading.Tests.Mentions;

public sealed class MentionPropertyTests
{
    static readonly MentionFinder finder = new(BuiltInPacks.Packs);

    [Theory]
    [InlineData("")]
    [InlineData("…")]
    [InlineData("99999999999999999999999999 soldiers, 1.2.3.4.5, 00:99:99, 31 February 2024, 99.99.9999")]
    [InlineData("((((+++14)))) T- -72 M5M5M5 \u0000 \uD83D 🔴🔴 a a a an an the the of of")]
    [InlineData("قتل 12 جنديا في خان العسل")]
    [InlineData("AT LEAST 12 SOLDIERS OF THE ARMY WERE KILLED IN MAY")]
    public void No_text_breaks_it_and_every_span_lies_in_the_text(string text)
    {
        foreach (var language in new[] { "en", "ar", "xx" })
        {
            var report = new Report("sha256:0", "test", text, Publication.Parse("2024-11-29"), language);
            foreach (var mention in finder.Find(report, Grammars.English().Analyse(text)))
            {
                Assert.InRange(mention.Span.Start, 0, text.Length);
                Assert.InRange(mention.Span.End, mention.Span.Start + 1, text.Length);
            }
        }
    }

    [Fact]
    public void Mentions_come_in_the_order_of_their_spans()
    {
        const string text = "On Monday 13 officers and two T-72 tanks of the 25th Division were captured near the M5, Colonel Hassan Ali said.";
        var spans = Find(text, finder).Select(m => m.Span).ToList();
        Assert.Equal(spans.Order(), spans);
    }

    [Fact]
    public void The_convention_for_vague_words_is_the_readers_choice()
    {
        Assert.Equal(24, Best(VagueNumbers.Reading));
        Assert.Equal(12, Best(VagueNumbers.Acled));
    }

    static long? Best(VagueNumbers convention) =>
        Find("Dozens of soldiers fled.", new MentionFinder(BuiltInPacks.Packs, convention)).OfType<CountMention>().Single().Count.Best;

    static ImmutableArray<Mention> Find(string text, MentionFinder finder) =>
        finder.Find(new Report("sha256:0", "test", text, Publication.Parse("2024-11-29")), Grammars.English().Analyse(text));
}
