using Sitrep.Model;
using Sitrep.Reading.Grammar;

namespace Sitrep.Reading.Tests.Grammar;

public sealed class GrammarianTests
{
    const string Report = """
        Government forces captured the town of Khan al-Asal on Monday after two days of clashes, the army said.
        At least 12 people were killed and dozens were wounded by the shelling. Rebels denied the claim.
        """;

    static Token Word(string text, string form)
    {
        var tokens = Grammars.English().Analyse(text).SelectMany(s => s.Tokens);
        return tokens.First(t => t.Span.Of(text) == form);
    }

    static string Describe(string text) => string.Join('\n', Grammars.English().Analyse(text).SelectMany(s => s.Tokens));

    [Theory]
    [InlineData("The army shelled the village.", "shelled", PartOfSpeech.Verb, Features.Past | Features.Finite, "shell")]
    [InlineData("The village was shelled by the army.", "shelled", PartOfSpeech.Verb, Features.Passive | Features.Participle, "shell")]
    [InlineData("The rebels will not withdraw.", "withdraw", PartOfSpeech.Verb, Features.Infinitive, "withdraw")]
    [InlineData("Three civilians died.", "civilians", PartOfSpeech.Noun, Features.Plural, "civilian")]
    [InlineData("They didn't say.", "n't", PartOfSpeech.Part, Features.Negative, "not")]
    public void A_word_gets_its_part_of_speech_features_and_lemma(string text, string form, PartOfSpeech part, Features features, string lemma)
    {
        var word = Word(text, form);
        Assert.Equal((part, lemma), (word.Pos, word.Lemma));
        Assert.True(word.Has(features), word.Features.ToString());
    }

    [Theory]
    [InlineData("The army shelled the village.", "army", Relation.Nsubj)]
    [InlineData("The army shelled the village.", "village", Relation.Obj)]
    [InlineData("The village was shelled by the army.", "village", Relation.NsubjPass)]
    [InlineData("The village was shelled by the army.", "army", Relation.OblAgent)]
    [InlineData("THE REBELS SEIZED THE BASE", "REBELS", Relation.Nsubj)]
    public void A_word_gets_its_relation(string text, string form, Relation relation) => Assert.Equal(relation, Word(text, form).Relation);

    [Theory]
    [InlineData("")]
    [InlineData("   \n\n ")]
    [InlineData("- ")]
    [InlineData(")))((( ... ''' \u200D \uD83D")]
    [InlineData(Report)]
    public void Every_sentence_is_a_tree_inside_the_text(string text) => Assert.All(Grammars.English().Analyse(text), sentence =>
    {
        Assert.True(TreeDecoderTests.IsTree([.. sentence.Tokens.Select(t => t.Head)]));
        Assert.All(sentence.Tokens, t => Assert.True(t.Head >= 0 == (t.Relation != Relation.Root)));
        Assert.All(sentence.Tokens, t => Assert.True(sentence.Span.Contains(t.Span) && !t.Span.IsEmpty));
    });

    [Fact]
    public void Five_thousand_words_without_a_stop_are_cut_and_all_kept()
    {
        var sentences = Grammars.English().Analyse(string.Concat(Enumerable.Repeat("shells fell and ", 1667)));
        Assert.Equal(5001, sentences.Sum(s => s.Tokens.Length));
        Assert.All(sentences, s => Assert.InRange(s.Tokens.Length, 1, 128));
    }

    [Fact]
    public void The_same_text_gives_the_same_trees_whatever_was_read_before_and_beside_it()
    {
        var alone = Describe(Report);
        var many = new string[16];
        Parallel.For(0, many.Length, i => many[i] = Describe(string.Concat(Enumerable.Repeat("Other words, " + i + ". ", i))) is not null ? Describe(Report) : "");
        Assert.All(many, m => Assert.Equal(alone, m));
    }

    [Fact]
    public void A_sentence_has_the_same_tree_alone_and_among_others()
    {
        var among = Grammars.English().Analyse(Report)[^1];
        var alone = Grammars.English().Analyse(among.Span.Of(Report))[0];
        Assert.Equal(alone.Tokens.Select(t => (t.Lemma, t.Pos, t.Head, t.Relation)), among.Tokens.Select(t => (t.Lemma, t.Pos, t.Head, t.Relation)));
    }

    [Fact]
    public void A_text_read_in_two_halves_at_once_has_the_trees_of_its_reports_one_by_one()
    {
        var reports = Enumerable.Range(0, 1_200).Select(i => $"{Report} In village {i} rebels shelled the market, killing {i} people. ").ToArray();
        var whole = Grammars.English().Analyse(string.Concat(reports));
        Assert.True(whole.Sum(s => s.Tokens.Length) > Grammarian.Long, "The text is too short to be read in halves.");
        var offset = 0;
        Assert.Equal(
            reports.SelectMany(report =>
            {
                var alone = Grammars.English().Analyse(report).SelectMany(s => s.Tokens).Select(t => t with { Span = new(t.Span.Start + offset, t.Span.End + offset) }).ToArray();
                offset += report.Length;
                return alone;
            }),
            whole.SelectMany(s => s.Tokens));
    }
}
