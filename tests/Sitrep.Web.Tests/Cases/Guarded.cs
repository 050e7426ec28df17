using System.Net;
using System.Net.Http.Headers;
using Sitrep.BuiltIn;
using Sitrep.Record.Accounts;

namespace Sitrep.Web.Tests.Cases;

/// <summary>A case that is served with accounts: one of each role, each with a token.</summary>
[CollectionDefinition(nameof(Guarded))]
public sealed class Guarded : IAsyncLifetime, ICollectionFixture<Guarded>
{
    public const string Password = "correct horse battery";

    private readonly Dictionary<Role, string> tokens = [];

    internal TempCase Temp { get; } = TempCase.Aleppo();

    internal AccountStore Accounts { get; private set; } = null!;

    internal Served Served { get; private set; } = null!;

    internal Moving Clock { get; } = new();

    public async Task InitializeAsync()
    {
        Accounts = AccountStore.Open(Temp.Folder, Clock);
        foreach (var role in new[] { Role.Reader, Role.Reviewer, Role.Admin })
        {
            var name = role.ToString().ToLowerInvariant();
            Accounts.Put(name, role, Password);
            tokens[role] = Accounts.MakeToken(name, null).Text;
        }

        Served = await Served.Start(new WebOptions(Temp.Reader, BuiltInPacks.Packs) { Tools = Temp.Tools, Writer = Temp.WriterFor, Accounts = Accounts, Clock = Clock });
    }

    public async Task DisposeAsync()
    {
        await Served.DisposeAsync();
        Accounts.Dispose();
        Temp.Dispose();
    }

    /// <summary>A request of somebody with a role; null for a stranger.</summary>
    internal HttpRequestMessage Request(string method, string address, Role? role)
    {
        var request = new HttpRequestMessage(new(method), address);
        if (role is { } known)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", tokens[known]);
        }

        return request;
    }

    /// <summary>A browser: it keeps cookies and follows nothing by itself.</summary>
    internal HttpClient Browser() => new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = new(Served.Address) };

    internal sealed class Moving : TimeProvider
    {
        public TimeSpan Passed { get; set; }

        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Passed;
    }
}
