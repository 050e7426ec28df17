using Sitrep.Model;

namespace Sitrep.Reading.Tests.Grammar;

/// <summary>Forms that are never nouns are verbs, whatever stands beside them, and their sentences hang on them.</summary>
public sealed class MisreadVerbsTests
{
    static (Token Word, string? Head) Word(string text, string form)
    {
        var tokens = Grammars.English().Analyse(text).Single().Tokens;
        var word = tokens.First(t => t.Span.Of(text) == form);
        return (word, word.Head < 0 ? null : tokens[word.Head].Span.Of(text));
    }

    [Theory]
    [InlineData("The command denies reports that the town has fallen.", "command", "denies", "reports", Relation.Obj, "fallen", "reports")]
    [InlineData("Moscow denies claims its troops withdrew.", "Moscow", "denies", "claims", Relation.Obj, "withdrew", "claims")]
    [InlineData("The group confirms reports that its fighters left.", "group", "confirms", "reports", Relation.Obj, "left", "reports")]
    [InlineData("Army denies troops withdrew from Saraqib", "Army", "denies", "withdrew", Relation.Ccomp, "troops", "withdrew")]
    [InlineData("The army denies bombing the market.", "army", "denies", "bombing", Relation.Ccomp, "market", "bombing")]
    public void A_form_that_is_never_a_noun_governs_its_sentence(string text, string subject, string verb, string below, Relation relation, string deeper, string above)
    {
        var (word, head) = Word(text, verb);
        Assert.Equal((PartOfSpeech.Verb, (string?)null), (word.Pos, head));
        Assert.Equal((Relation.Nsubj, verb), (Word(text, subject).Word.Relation, Word(text, subject).Head));
        Assert.Equal((relation, verb), (Word(text, below).Word.Relation, Word(text, below).Head));
        Assert.Equal(above, Word(text, deeper).Head);
    }

    [Theory]
    [InlineData("The army reports were late.", "reports", PartOfSpeech.Noun)]
    [InlineData("The ministry's claims were false.", "claims", PartOfSpeech.Noun)]
    public void What_may_be_a_noun_is_left_as_it_was_read(string text, string form, PartOfSpeech part) => Assert.Equal(part, Word(text, form).Word.Pos);
}
