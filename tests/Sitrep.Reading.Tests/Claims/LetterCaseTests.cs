namespace Sitrep.Reading.Tests.Claims;

/// <summary>Posts are often written without capitals.</summary>
public sealed class LetterCaseTests
{
    [Theory]
    [InlineData("the governor, khalid haddad, said that ahmad was wounded.")]
    [InlineData("maria haddad said that two people were killed.")]
    [InlineData("police chief carlos haddad said that juan fled and four civilians were killed.")]
    public void A_given_name_without_a_capital_is_read(string text) => Assert.NotEmpty(SharedReader.Read(text).Claims);

    [Fact]
    public void A_report_that_cannot_be_read_is_named()
    {
        var failed = Assert.Throws<UnreadableReportException>(() => SharedReader.Read(null!));
        Assert.StartsWith("test.txt: could not be read, by a defect of this program (", failed.Message, StringComparison.Ordinal);
        Assert.NotNull(failed.InnerException);
    }
}
