using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using Sitrep.BuiltIn;
using Sitrep.Model;
using Sitrep.Record.Accounts;
using Sitrep.Record.Redactions;
using Sitrep.Web.Api.Describing;
using Sitrep.Web.Case;
using Sitrep.Web.Fetching;
using Sitrep.Web.Tests.Cases;
using Sitrep.Web.Tests.Cases.Demo;

namespace Sitrep.Web.Tests.Api.Described;

/// <summary>The bundled case on disk, read as `sitrep demo` reads it, with what it has none of, served with accounts; its client is an admin.</summary>
[CollectionDefinition(nameof(DemoSite))]
public sealed class DemoSite : IAsyncLifetime, IDisposable, ICollectionFixture<DemoSite>
{
    private readonly TcpListener world = new(IPAddress.Loopback, 0);
    private readonly Dictionary<Role, string> tokens = [];
    private TempCase temp = null!;
    private AccountStore accounts = null!;

    internal Served Served { get; private set; } = null!;

    internal ApiDocument Document { get; private set; } = null!;

    /// <summary>The address of a page that the app takes for one of the outside world.</summary>
    internal string Page => $"http://news.example:{((IPEndPoint)world.LocalEndpoint).Port}/day";

    public async Task InitializeAsync()
    {
        temp = new(TimeProvider.System, [.. DemoReading.Reports(), Rare.Report()]);
        accounts = AccountStore.Open(temp.Folder, TimeProvider.System);
        foreach (var role in new[] { Role.Reader, Role.Reviewer, Role.Admin })
        {
            accounts.Put(role.ToString().ToLowerInvariant(), role, "correct horse battery");
            tokens[role] = accounts.MakeToken(role.ToString(), "tests").Text;
        }

        // A browser in which the admin is signed in too.
        accounts.Sessions.Begin("admin");
        Served = await Served.Start(new WebOptions(temp.Reader, BuiltInPacks.Packs)
        {
            Tools = DemoReading.Tools,
            Writer = current => new RecordedWriter(temp.Folder, current, DemoReading.Tools, TimeProvider.System),
            Accounts = accounts,
            Fetcher = new PageFetcher((_, _) => Task.FromResult(new[] { IPAddress.Loopback }), IPAddress.IsLoopback, TimeSpan.FromSeconds(10)),
        });
        Served.Client.DefaultRequestHeaders.Authorization = Known(Role.Admin);
        Document = new(await Served.Text(OpenApi.Address));
        world.Start();
    }

    public async Task DisposeAsync() => await Served.DisposeAsync();

    public void Dispose()
    {
        accounts.Dispose();
        temp.Dispose();
        world.Dispose();
    }

    internal AuthenticationHeaderValue Known(Role role) => new("Bearer", tokens[role]);

    /// <summary>Tries a wrong password until the account is locked.</summary>
    internal void Lock(string name)
    {
        while (accounts.Find(name)!.Locked is null)
        {
            accounts.Try(name, "a wrong password");
        }
    }

    /// <summary>Does something while the position of a place is hidden.</summary>
    internal async Task WhileHidden(string place, Func<Task> ask)
    {
        using var record = temp.Folder.Open(forWriting: true);
        var entry = record.Hide(new Redaction(RedactionKind.Position) { Name = place, Grid = 0.5 }, Author.Person("admin"), TimeProvider.System.GetUtcNow());
        await ask();
        record.Hide(new Redaction(RedactionKind.Lift) { Lifts = entry }, Author.Person("admin"), TimeProvider.System.GetUtcNow());
    }

    /// <summary>Answers the next request of the page with a text.</summary>
    internal async Task Publish(string text)
    {
        using var connection = await world.AcceptTcpClientAsync();
        var stream = connection.GetStream();
        _ = await stream.ReadAsync(new byte[4096]);
        await stream.WriteAsync(Encoding.UTF8.GetBytes($"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nConnection: close\r\nContent-Length: {text.Length}\r\n\r\n{text}"));
    }

    /// <summary>The bundled reports, read as `sitrep demo` reads them.</summary>
}
