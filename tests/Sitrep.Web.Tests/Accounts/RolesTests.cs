using System.Net;
using System.Text;
using Sitrep.Record.Accounts;
using Sitrep.Web.Tests.Cases;

namespace Sitrep.Web.Tests.Accounts;

/// <summary>Every route with the least role that may use it. A route that is not here fails the test, so that none is opened by accident.</summary>
[Collection(nameof(Guarded))]
public sealed class RolesTests(Guarded guarded)
{
    private const Role Reader = Role.Reader, Reviewer = Role.Reviewer;

    // Null for everybody. What the public may read needs, where there are accounts, a reader.
    private static readonly Dictionary<string, Role?> Least = new(StringComparer.Ordinal)
    {
        ["POST /api/v1/judgements"] = Reviewer,
        ["POST /api/v1/judgements/{entry}/undo"] = Reviewer,
        ["POST /api/v1/reports"] = Reviewer,
        ["POST /api/v1/reports/address"] = Reviewer,
        ["POST /api/v1/reports/files"] = Reviewer,
        ["DELETE /api/v1/me/sessions"] = Reader,
        ["PUT /api/v1/me/password"] = Reader,
        ["DELETE /api/v1/accounts/{name}/sessions"] = Role.Admin,
        ["GET /api/v1/accounts"] = Role.Admin,
        ["PUT /api/v1/accounts/{name}"] = Role.Admin,
        ["DELETE /api/v1/accounts/{name}"] = Role.Admin,
        ["POST /api/v1/accounts/{name}/tokens"] = Role.Admin,
        ["GET /api/v1/tokens"] = Role.Admin,
        ["DELETE /api/v1/tokens/{id}"] = Role.Admin,
        ["POST /review"] = Reviewer,
        ["POST /review/undo"] = Reviewer,
        ["POST /add"] = Reviewer,
        ["GET /add"] = Reviewer,
        ["GET /audit"] = Role.Admin,
        ["GET /accounts"] = Role.Admin,
        ["POST /accounts"] = Role.Admin,
        ["POST /accounts/remove"] = Role.Admin,
        ["POST /accounts/sign-out"] = Role.Admin,
        ["POST /accounts/tokens"] = Role.Admin,
        ["POST /accounts/tokens/revoke"] = Role.Admin,
        ["GET /api/v1/audit"] = Role.Admin,
        ["POST /audit/sign-out"] = Role.Admin,
        ["POST /account/password"] = Reader,
        ["GET /prefer"] = null,
        ["GET /client/{path}"] = null,
        ["GET /sign-in"] = null,
        ["POST /sign-in"] = null,
        ["POST /sign-out"] = null,
    };

    private static readonly string[] Closed =
    [
        "GET /api/v1/exports/{format}", "GET /api/v1/review", "GET /api/v1/review/{key}", "GET /api/v1/judgements", "GET /review", "GET /review/{key}", "GET /add", "GET /audit", "GET /api/v1/audit", "GET /account", "GET /accounts",
        "GET /api/v1/accounts", "GET /api/v1/tokens", "GET /api/v1/me/sessions",
    ];

    [Fact]
    public async Task Nobody_gets_more_than_their_role_allows()
    {
        foreach (var route in guarded.Served.Routes.SelectMany(ApiRoute.Of).Where(route => route.Method != "HEAD"))
        {
            var name = $"{route.Method} {route.Path}";
            var isKnown = Least.TryGetValue(name, out var told);
            Assert.True(isKnown || route.Method == "GET", $"{name} changes something: say in this test who may.");
            var least = isKnown ? told : Reader;
            foreach (var role in new Role?[] { null, Reader, Reviewer, Role.Admin })
            {
                var status = await StatusOf(route, role);
                var isRefused = status is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden || status is HttpStatusCode.Redirect;
                // A form that is sent with a token, and so without the token of its page, gets past the door and no further.
                var mayPass = least is null || role >= least;
                Assert.True(mayPass ? !isRefused || (!route.Path.StartsWith("/api", StringComparison.Ordinal) && route.Method == "POST") : isRefused, $"{name} as {role?.ToString() ?? "a stranger"}: {status}");
            }
        }
    }

    /// <summary>By the forms that people send: a token of a page that they may see takes nobody further than their role does.</summary>
    [Theory]
    [InlineData(Reader)]
    [InlineData(Reviewer)]
    [InlineData(Role.Admin)]
    public async Task A_form_is_taken_from_whom_it_is_for(Role role)
    {
        using var browser = guarded.Browser();
        using var entered = await browser.SignIn(role.ToString().ToLowerInvariant());
        foreach (var route in guarded.Served.Routes.SelectMany(ApiRoute.Of).Where(route => route.Method == "POST" && !route.Path.StartsWith("/api", StringComparison.Ordinal) && route.Path != "/sign-out"))
        {
            using var answer = await browser.Send("/reports", route.Path);
            var least = Least[$"{route.Method} {route.Path}"];
            Assert.True(least is null || role >= least ? answer.StatusCode != HttpStatusCode.Forbidden || least is null : answer.StatusCode == HttpStatusCode.Forbidden, $"{route.Path} as {role}: {answer.StatusCode}");
        }
    }

    [Fact]
    public async Task The_public_reads_the_case_and_nothing_of_its_review()
    {
        await using var open = await Served.Start(new WebOptions(guarded.Temp.Reader, BuiltIn.BuiltInPacks.Packs) { IsPublic = true });
        foreach (var route in open.Routes.SelectMany(ApiRoute.Of).Where(route => route.Method != "HEAD"))
        {
            var name = $"{route.Method} {route.Path}";
            using var answer = await open.Client.SendAsync(Filled(route, new(new(route.Method), Address(route))));
            var isRefused = answer.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden;
            Assert.True(isRefused == (Closed.Contains(name) || (route.Method != "GET")), $"{name}: {answer.StatusCode}");
        }
    }

    [Theory]
    [InlineData("Bearer sitrep_0000000000_00")]
    [InlineData("Bearer ")]
    [InlineData("Bearer x")]
    [InlineData("Basic cmVhZGVyOmNvcnJlY3QgaG9yc2UgYmF0dGVyeQ==")]
    public async Task What_is_no_token_lets_nobody_in(string authorization)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/claims");
        request.Headers.TryAddWithoutValidation("Authorization", authorization);
        using var answer = await guarded.Served.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Theory]
    [InlineData("/nothing")]
    [InlineData("/api/v1/nothing")]
    [InlineData("/sign-in")]
    public async Task A_stranger_learns_not_even_the_name_of_the_case(string address)
    {
        using var answer = await guarded.Served.Client.GetAsync(new Uri(address, UriKind.Relative));
        Assert.DoesNotContain(guarded.Temp.Folder.Name, await answer.Content.ReadAsStringAsync(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Without_accounts_a_case_is_not_served_beyond_this_machine() =>
        Assert.Throws<ArgumentException>(() => WebHost.Build(new(guarded.Temp.Reader, BuiltIn.BuiltInPacks.Packs) { Address = IPAddress.Any }));

    private async Task<HttpStatusCode> StatusOf(ApiRoute route, Role? role)
    {
        using var request = Filled(route, guarded.Request(route.Method, Address(route), role));
        using var answer = await guarded.Browser().SendAsync(request);
        return answer.StatusCode;
    }

    private static HttpRequestMessage Filled(ApiRoute route, HttpRequestMessage request)
    {
        request.Content = route.Method == "GET" ? null
            : route.Path.EndsWith("files", StringComparison.Ordinal) || !route.Path.StartsWith("/api", StringComparison.Ordinal) ? new MultipartFormDataContent { { new StringContent("x"), "name" } }
            : new StringContent("{}", Encoding.UTF8, "application/json");
        return request;
    }

    private static string Address(ApiRoute route) => route.Parameters.Aggregate(route.Path, (path, name) => path.Replace($"{{{name}}}", "0", StringComparison.Ordinal));
}
