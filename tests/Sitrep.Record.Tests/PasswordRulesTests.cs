using Sitrep.Record.Accounts;

namespace Sitrep.Record.Tests;

public sealed class PasswordRulesTests
{
    [Theory]
    [InlineData("", PasswordTrouble.TooShort)]
    [InlineData("elevensigns", PasswordTrouble.TooShort)]
    [InlineData("Unbelievable", PasswordTrouble.Common)]
    [InlineData("123456789012", PasswordTrouble.Common)]
    [InlineData("passwordpassword", PasswordTrouble.Common)]
    [InlineData("Password2024!", PasswordTrouble.Common)]
    [InlineData("2024letmein!", PasswordTrouble.Common)]
    [InlineData("aaaaaaaaaaaaaaaa", PasswordTrouble.Common)]
    [InlineData("1212121212121212", PasswordTrouble.Common)]
    [InlineData("sitrep annabel", PasswordTrouble.Named)]
    [InlineData("Annabel-Aleppo-7", PasswordTrouble.Named)]
    [InlineData("correct horse battery", null)]
    [InlineData("annabel keeps bees here", null)]
    [InlineData("لا أحد يعرف هذا", null)]
    [InlineData("four-lime-otter-zinc", null)]
    public void A_password_is_long_and_not_among_those_that_are_tried_first(string password, PasswordTrouble? expected) =>
        Assert.Equal(expected, PasswordRules.Trouble(password, "annabel", "aleppo", "sitrep"));

    [Fact]
    public void None_is_too_long_and_nothing_is_asked_of_what_it_is_composed_of()
    {
        Assert.Null(PasswordRules.Trouble(string.Concat(Enumerable.Repeat("quiet lanterns ", 20))));
        Assert.Null(PasswordRules.Trouble("onlylowercaselettershere"));
    }
}
