using Sitrep.BuiltIn;
using Sitrep.Model;
using Sitrep.Reading.Grammar;

namespace Sitrep.Reading.Tests.Grammar;

public sealed class VerbCorpusTests
{
    static readonly IrregularVerbs Verbs = IrregularVerbs.From(BuiltInPacks.Packs);

    public static TheoryData<string, string, string> Rows()
    {
        var rows = new TheoryData<string, string, string>();
        foreach (var (_, corpus) in PacksFolder.Corpora("languages/english/verbs."))
        {
            foreach (var row in corpus["lemmas"]!.Items)
            {
                foreach (var (form, lemma) in row["gives"]!.Entries)
                {
                    rows.Add(row["text"]!.Text, form, lemma.Text);
                }
            }
        }

        return rows;
    }

    static string? Base(string form, Features features, PartOfSpeech part = PartOfSpeech.Verb)
    {
        Span<char> lemma = new char[form.Length + 16];
        return Verbs.Write(form, new(part, features), lemma) is > 0 and var length ? lemma[..length].ToString() : null;
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_verb_gets_its_lemma(string text, string form, string lemma)
    {
        var word = Grammars.English().Analyse(text).SelectMany(s => s.Tokens).Single(t => t.Span.Of(text) == form);
        Assert.Equal(lemma, word.Lemma);
    }

    [Theory]
    [InlineData("RETOOK", "retake")]
    [InlineData("Overran", "overrun")]
    [InlineData("under-fed", "under-feed")]
    [InlineData("relied", null)]
    [InlineData("re", null)]
    [InlineData("re-", null)]
    public void A_form_may_stand_behind_a_prefix(string form, string? lemma) => Assert.Equal(lemma, Base(form, Features.Past));

    [Fact]
    public void A_form_that_is_a_base_too_is_a_past_only_where_tagged_so() =>
        Assert.Equal(("find", null), (Base("found", Features.Past), Base("found", Features.Infinitive)));

    [Fact]
    public void Only_verbs_have_forms_of_verbs() => Assert.Null(Base("shot", Features.Singular, PartOfSpeech.Noun));
}
