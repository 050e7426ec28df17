using System.Net.Http.Headers;
using Sitrep.Model;
using Sitrep.Record;
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

        Served = await Served.Start(Temp.Options with { Accounts = Accounts, Clock = Clock });
    }

    public async Task DisposeAsync()
    {
        await Served.DisposeAsync();
        Accounts.Dispose();
        Temp.Dispose();
    }

    /// <summary>Has the ledger tell of what people do in a week: they come in, add, judge, hide and give out.</summary>
    internal void TellOfAWeek()
    {
        var (anna, berta) = (Author.Person("anna"), Author.Person("berta"));
        var view = Temp.Current.View();
        var report = view.Reports[0].Source.Report;
        Temp.Writer.Note(new Deed("user-added", "berta", "reviewer"), anna);
        Temp.Writer.Note(new Deed("token-made", "berta", "3a91c0ffee"), anna);
        Temp.Writer.Note(new Deed("signed-in", "berta"), berta);
        Temp.Writer.Note(new Deed("address-fetched", "https://news.example/taftanaz"), berta);
        Temp.Writer.Note(new Deed("report-added", report.Id, report.File), berta);
        Temp.Writer.Judge(new(Verdict.Rejected, view.Claims[0].Key, 0) { Reason = "The agency tells of the day before." }, berta);
        Temp.Writer.Note(new Publishing("hxl", "2024-11-30", null, 8, 0, "sha256:00"), anna);
        Temp.Writer.Note(new Deed("account-locked", "berta"), Author.Program("sitrep"));
        using var record = Temp.Folder.Open(forWriting: true);
        record.Hide(new Record.Redactions.Redaction(Record.Redactions.RedactionKind.Name) { Name = "Hassan Abdul Ghani", Reason = "asked for by his family" }, anna, Clock.GetUtcNow());
        record.Hide(new Record.Redactions.Embargo(view.Reports[^1].Source.Report.Id, Clock.GetUtcNow().AddDays(3), "until the convoy is through"), anna, Clock.GetUtcNow());
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
    internal HttpClient Browser() => Browsing.Open(Served.Address);

    internal sealed class Moving : TimeProvider
    {
        public TimeSpan Passed { get; set; }

        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Passed;
    }
}
