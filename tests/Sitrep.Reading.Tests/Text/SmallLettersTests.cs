using Sitrep.Reading.Text;

namespace Sitrep.Reading.Tests.Text;

public sealed class SmallLettersTests
{
    [Theory]
    [InlineData("Aleppo")]
    [InlineData("T-72B3")]
    [InlineData("SÃO")]
    [InlineData("ХЕРСОН")]
    [InlineData("إدلب")]
    [InlineData("")]
    public void Letters_are_small_as_the_framework_makes_them(string word)
    {
        var small = SmallLetters.Of(word, new char[32]).ToString();
        Assert.Equal(word.ToLowerInvariant(), small);
    }
}
