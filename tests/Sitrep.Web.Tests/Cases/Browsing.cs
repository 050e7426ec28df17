using System.Net;
using System.Text.RegularExpressions;

namespace Sitrep.Web.Tests.Cases;

/// <summary>What people do in a browser, without one.</summary>
internal static partial class Browsing
{
    /// <summary>It keeps cookies and follows nothing by itself.</summary>
    public static HttpClient Open(string address) => new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = new(address) };

    public static async Task<HttpResponseMessage> SignIn(this HttpClient browser, string name, string password = Guarded.Password, string back = "/") =>
        await browser.Send("/sign-in", "/sign-in", ("name", name), ("password", password), ("back", back));

    /// <summary>Sends a form to an address with the token of the page that it stands on.</summary>
    public static async Task<HttpResponseMessage> Send(this HttpClient browser, string page, string address, params IEnumerable<(string Name, string Value)> fields)
    {
        var token = TokenOf(await browser.GetStringAsync(new Uri(page, UriKind.Relative)));
        return await browser.PostAsync(new Uri(address, UriKind.Relative), new FormUrlEncodedContent([.. fields.Append(("form-token", token)).Select(field => KeyValuePair.Create(field.Item1, field.Item2))]));
    }

    public static string TokenOf(string page) => FormToken().Match(page).Groups["token"].Value;

    [GeneratedRegex("name=\"form-token\" value=\"(?<token>[^\"]+)\"")]
    private static partial Regex FormToken();
}
