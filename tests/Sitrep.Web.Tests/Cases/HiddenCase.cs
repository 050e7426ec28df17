using Sitrep.BuiltIn;
using Sitrep.Model;
using Sitrep.Record;
using Sitrep.Record.Accounts;
using Sitrep.Record.Redactions;

namespace Sitrep.Web.Tests.Cases;

/// <summary>A case that was shown and in which things were hidden then, with every address that there was to get before.</summary>
public sealed class HiddenCase : IAsyncLifetime
{
    // A name; words of one report; where Atarib is; all of a report under embargo: its title, its publisher, its file, its figure.
    private static readonly string[] Secrets = ["hassan", "ghani", "thirteen", "36.139", "36.83", "flash update", "relief coordination", "0c.txt", "14,000", "14000"];

    private static readonly Author Anna = Author.Person("anna");

    private IReadOnlyCollection<string> addresses = null!;

    internal TempCase Temp { get; } = TempCase.Aleppo();

    internal AccountStore Accounts { get; private set; } = null!;

    /// <summary>The app that showed the case before anything was hidden, and runs on.</summary>
    internal Served Before { get; private set; } = null!;

    internal WebOptions Options => new(Temp.Reader, BuiltInPacks.Packs) { Tools = Temp.Tools };

    public async Task InitializeAsync()
    {
        Accounts = AccountStore.Open(Temp.Folder, TimeProvider.System);
        foreach (var role in new[] { Role.Reader, Role.Reviewer, Role.Admin })
        {
            Accounts.Put($"{role}", role, Guarded.Password);
        }

        var view = Temp.Current.View();
        var claim = view.Claims.First(claim => claim.Claim.Evidence.Of(claim.Report.Text).Contains("14,000", StringComparison.Ordinal));
        Temp.Writer.Judge(new(Verdict.Accepted, claim.Key, 0) { Reason = "Relief Coordination counts so, too." }, Anna);
        Temp.Writer.Judge(new(Verdict.Corrected, view.Claims.First(one => one.Claim.Actor is not null).Key, 0) { Fields = [new("actor", "Hassan Abdul Ghani")], Reason = "Hassan Abdul Ghani said so." }, Anna);
        Temp.Writer.Note(new Deed("address-fetched", "https://relief.example/flash update"), Anna);
        Temp.Writer.Note(new Deed("report-added", claim.Report.Report.Id, "0c.txt"), Anna);
        Before = await Served.Start(Temp);
        addresses = await Crawl.From(Before.Client, Crawl.Addresses(Before, Temp.Current.View()).SelectMany(address => new[] { address, $"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}known-at=2025-06-01T00:00:00Z" }));
        Assert.Equal(Secrets.Order(StringComparer.Ordinal), (await Found(Before.Client)).Keys.Order(StringComparer.Ordinal));
        Hide(claim.Report.Report.Id);
    }

    public async Task DisposeAsync()
    {
        await Before.DisposeAsync();
        Accounts.Dispose();
        Temp.Dispose();
    }

    /// <summary>Each secret that is told, with the first address that tells it.</summary>
    internal async Task<Dictionary<string, string>> Found(HttpClient client)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var address in addresses)
        {
            using var answer = await client.GetAsync(new Uri(address, UriKind.Relative));
            Assert.True((int)answer.StatusCode < 500, $"{address}: {answer.StatusCode}");
            var told = $"{answer.Headers}{answer.Content.Headers}{System.Text.Encoding.Latin1.GetString(await answer.Content.ReadAsByteArrayAsync())}";
            foreach (var secret in Secrets.Where(secret => !found.ContainsKey(secret) && told.Contains(secret, StringComparison.OrdinalIgnoreCase) && !Asks(address, secret)))
            {
                found[secret] = address;
            }
        }

        return found;
    }

    private void Hide(string embargoed)
    {
        using var record = Temp.Folder.Open(forWriting: true);
        var statement = Temp.Current.View().Reports.Single(report => report.Source.Text.Contains("thirteen", StringComparison.Ordinal)).Source;
        var start = statement.Text.IndexOf("thirteen tanks", StringComparison.Ordinal);
        var now = TimeProvider.System.GetUtcNow();
        record.Hide(new Redaction(RedactionKind.Name) { Name = "Hassan Abdul Ghani", Reason = "Hassan Abdul Ghani asked for it" }, Anna, now);
        record.Hide(new Redaction(RedactionKind.Span) { Report = statement.Report.Id, Start = start, End = start + "thirteen tanks".Length, Reason = "thirteen tanks are in doubt" }, Anna, now);
        record.Hide(new Redaction(RedactionKind.Position) { Name = "Atarib", Grid = 0.5 }, Anna, now);
        record.Hide(new Embargo(embargoed, now.AddDays(1), "the flash update comes out tomorrow"), Anna, now);
    }

    // An answer that says back what was asked for tells nothing.
    private static bool Asks(string address, string secret) => Uri.UnescapeDataString(address).Contains(secret, StringComparison.OrdinalIgnoreCase);
}
