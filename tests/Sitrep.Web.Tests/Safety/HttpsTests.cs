using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Sitrep.Record.Accounts;
using Sitrep.Web.Tests.Cases;

namespace Sitrep.Web.Tests.Safety;

/// <summary>Over https, with a certificate of the test's own.</summary>
public sealed class HttpsTests : IAsyncLifetime
{
    private readonly TempCase temp = TempCase.Aleppo();
    private AccountStore accounts = null!;
    private Served served = null!;

    public async Task InitializeAsync()
    {
        accounts = AccountStore.Open(temp.Folder, TimeProvider.System);
        accounts.Put("reader", Role.Reader, Guarded.Password);
        served = await Served.Start(temp.Options with { Accounts = accounts, Hosts = ["sitrep.example"], Certificate = SelfSigned() });
    }

    public async Task DisposeAsync()
    {
        await served.DisposeAsync();
        accounts.Dispose();
        temp.Dispose();
    }

    [Theory]
    [InlineData("sitrep.example", "max-age=31536000; includeSubDomains")]
    [InlineData("localhost", null)]
    [InlineData("127.0.0.1", null)]
    [InlineData("[::1]", null)]
    public async Task A_name_of_our_own_is_asked_for_over_https_from_then_on(string host, string? expected)
    {
        using var browser = Browser();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/sign-in");
        request.Headers.Host = host;
        using var answer = await browser.SendAsync(request);
        Assert.Equal(expected, answer.Headers.TryGetValues("Strict-Transport-Security", out var told) ? told.Single() : null);
    }

    [Fact]
    public async Task Cookies_are_held_to_this_host_and_to_https()
    {
        using var browser = Browser();
        using var page = await browser.GetAsync(new Uri("/sign-in", UriKind.Relative));
        using var entered = await browser.SignIn("reader");
        var cookies = page.Headers.GetValues("Set-Cookie").Concat(entered.Headers.GetValues("Set-Cookie")).ToList();
        Assert.Equal(["__Host-sitrep-form", "__Host-sitrep-session"], cookies.Select(cookie => cookie.Split('=')[0]).Distinct().Order(StringComparer.Ordinal));
        Assert.All(cookies, cookie => Assert.All(new[] { "; path=/", "; secure", "; samesite=strict", "; httponly" }, word => Assert.Contains(word, cookie, StringComparison.OrdinalIgnoreCase)));
        Assert.All(cookies, cookie => Assert.DoesNotContain("domain=", cookie, StringComparison.OrdinalIgnoreCase));

        using var chosen = await browser.GetAsync(new Uri("/prefer?look=dark&back=/", UriKind.Relative));
        Assert.Contains("; secure", chosen.Headers.GetValues("Set-Cookie").Single(), StringComparison.OrdinalIgnoreCase);
    }

    private HttpClient Browser()
    {
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() };
        handler.SslOptions.RemoteCertificateValidationCallback = (_, certificate, _, _) => certificate?.Subject == "CN=sitrep.example";
        return new(handler) { BaseAddress = new(served.Address) };
    }

    private static X509Certificate2 SelfSigned()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return new CertificateRequest("CN=sitrep.example", key, HashAlgorithmName.SHA256).CreateSelfSigned(new(2024, 1, 1, 0, 0, 0, TimeSpan.Zero), new(2044, 1, 1, 0, 0, 0, TimeSpan.Zero));
    }
}
