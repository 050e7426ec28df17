using Sitrep.Web.Words;

namespace Sitrep.Web.Tests.Words;

public sealed class PhraseTests
{
    [Theory]
    [InlineData("[{who} ]took[ {what}][ from {whom}]", "they took it")]
    [InlineData("took[ {whom}]", "took")]
    [InlineData("{who}: {what}", "they: it")]
    [InlineData("[{who} of {whom}]done", "done")]
    public void A_bracket_is_left_out_when_a_value_in_it_is_missing(string template, string expected) =>
        Assert.Equal(expected, Fill(template).Text(InterfaceWords.English));

    [Fact]
    public void Values_are_told_apart_from_our_words() =>
        Assert.Equal(["they", "it"], Fill("[{who} ]took[ {what}]").Parts.Where(part => part.Value).Select(part => part.Text));

    private static Phrase Fill(string template) => Phrase.Fill(template, name => name switch { "who" => "they", "what" => "it", _ => null });
}
