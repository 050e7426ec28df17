using Sitrep.Exchange.Out;

namespace Sitrep.Exchange.Tests.Out;

public sealed class CodePointsTests
{
    [Theory]
    [InlineData("")]
    [InlineData("plain")]
    [InlineData("a🔥b👩‍👩‍👧c")]
    [InlineData("\uD83Dx\uDD25y\uDD25\uDD25🔥")]
    public void Counting_there_and_back_gives_the_same_place(string text)
    {
        var points = new CodePoints(text);
        var place = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            Assert.Equal(place, points.UnitAt(points.At(place)));
            place += rune.Utf16SequenceLength;
        }

        Assert.Equal(text.EnumerateRunes().Count(), points.At(text.Length));
    }

    [Fact]
    public void A_low_surrogate_alone_is_a_code_point_of_its_own() => Assert.Equal(3, new CodePoints("a\uDD25b").At(3));
}
