using System.Net;
using Sitrep.Web.Tests.Cases;

namespace Sitrep.Web.Tests.Safety;

/// <summary>Wherever an address is given to go on to, it leads to nobody else's.</summary>
[Collection(nameof(Guarded))]
public sealed class RedirectTests(Guarded guarded)
{
    public static TheoryData<string> Elsewhere => new(
        "//elsewhere.example", "///elsewhere.example", "/\\elsewhere.example", "\\\\elsewhere.example", "https://elsewhere.example", "https:elsewhere.example", "http:/\\elsewhere.example", "javascript:alert(1)",
        "data:text/html,x", "/\t/elsewhere.example", "\t//elsewhere.example", " //elsewhere.example", "/\r\nLocation: https://elsewhere.example", "elsewhere.example", "@elsewhere.example", "", "/\u0001/elsewhere.example");

    [Theory]
    [MemberData(nameof(Elsewhere))]
    public async Task Nothing_leads_elsewhere(string back)
    {
        using var browser = guarded.Browser();
        using var chosen = await browser.GetAsync(new Uri($"/prefer?look=dark&back={Uri.EscapeDataString(back)}", UriKind.Relative));
        Assert.Equal("/", chosen.Headers.Location!.ToString());

        using var entered = await browser.SignIn("reviewer", back: back);
        Assert.Equal("/", entered.Headers.Location!.ToString());

        var claim = guarded.Temp.Current.View().Claims[2];
        var filed = guarded.Temp.Writer.Judge(new(Model.Verdict.Accepted, claim.Key, long.MaxValue), Model.Author.Person("reviewer")).Filed!;
        using var undone = await browser.Send("/reports", "/review/undo", ("entry", $"{filed.Entry}"), ("back", back));
        Assert.Equal((HttpStatusCode.SeeOther, "/review"), (undone.StatusCode, undone.Headers.Location!.ToString()));
    }

    [Theory]
    [InlineData("/sources/%D9%82%D9%86%D8%A7%D8%A9%20%D9%85%D8%AD%D9%84%D9%8A%D8%A9")]
    [InlineData("/incidents?q=a%26b&type=control")]
    public async Task An_address_of_ours_is_gone_back_to_as_it_was(string address)
    {
        using var browser = guarded.Browser();
        using var first = await browser.GetAsync(new Uri(address, UriKind.Relative));
        Assert.Equal($"/sign-in?back={Uri.EscapeDataString(address)}", first.Headers.Location!.OriginalString);
        using var entered = await browser.SignIn("reader", back: address);
        Assert.Equal(address, entered.Headers.Location!.OriginalString);
        Assert.Contains($"back={Uri.EscapeDataString(address)}", await browser.GetStringAsync(new Uri(address, UriKind.Relative)), StringComparison.Ordinal);
    }
}
