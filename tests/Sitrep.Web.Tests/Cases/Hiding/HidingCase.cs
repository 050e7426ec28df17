using System.Text.RegularExpressions;
using Sitrep.Paper.Tests;
using Sitrep.Record.Accounts;

namespace Sitrep.Web.Tests.Cases.Hiding;

/// <summary>A case that was shown and in which things were hidden then, with every address that there was to get before.</summary>
public abstract class HidingCase : IAsyncLifetime
{
    private IReadOnlyCollection<string> addresses = null!;

    internal abstract TempCase Temp { get; }

    internal abstract WebOptions Options { get; }

    internal AccountStore Accounts { get; private set; } = null!;

    /// <summary>The app that showed the case before anything was hidden, and runs on.</summary>
    internal Served Before { get; private set; } = null!;

    /// <summary>The app that showed it may do more than those that are tried afterwards.</summary>
    private protected virtual WebOptions ShownBy => Options;

    /// <summary>What is told before, each somewhere, and nowhere once it is hidden.</summary>
    private protected abstract IReadOnlyCollection<string> Secrets { get; }

    public async Task InitializeAsync()
    {
        Accounts = AccountStore.Open(Temp.Folder, TimeProvider.System);
        foreach (var role in new[] { Role.Reader, Role.Reviewer, Role.Admin })
        {
            Accounts.Put($"{role}", role, Guarded.Password);
        }

        Judge();
        Before = await Served.Start(ShownBy);
        addresses = await Crawl.From(Before.Client, Asked(Crawl.Addresses(Before, Temp.Current.View())));
        Assert.Equal(Secrets.Order(StringComparer.Ordinal), (await Found(Before.Client)).Keys.Order(StringComparer.Ordinal));
        Hide();
    }

    public async Task DisposeAsync()
    {
        await Before.DisposeAsync();
        Accounts.Dispose();
        Temp.Dispose();
    }

    /// <summary>Each secret that is told, in the head of an answer or in its bytes, with the first address that tells it.</summary>
    internal async Task<Dictionary<string, string>> Found(HttpClient client)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var address in addresses)
        {
            using var answer = await client.GetAsync(new Uri(address, UriKind.Relative));
            Assert.True((int)answer.StatusCode < 500, $"{address}: {answer.StatusCode}");
            answer.Content.Headers.ContentLength = null;
            var bytes = await answer.Content.ReadAsByteArrayAsync();
            var told = $"{answer.Headers}{answer.Content.Headers}{(ReadPaper.IsPdf(bytes) ? ReadPaper.Text(bytes, withFrames: true) : System.Text.Encoding.Latin1.GetString(bytes))}";
            foreach (var secret in Secrets.Where(secret => !found.ContainsKey(secret) && Tells(told, secret) && !Asks(address, secret)))
            {
                found[secret] = address;
            }
        }

        return found;
    }

    /// <summary>What is judged and noted before the case is shown.</summary>
    private protected abstract void Judge();

    /// <summary>All that is asked, of the addresses that the app has.</summary>
    private protected abstract IEnumerable<string> Asked(IEnumerable<string> known);

    private protected abstract void Hide();

    // A whole number within a hash, and a decimal one as the seconds of an instant, stand there by chance.
    private static bool Tells(string told, string secret) => told.Contains(secret, StringComparison.OrdinalIgnoreCase) && (!secret.All(c => char.IsAsciiDigit(c) || c == '.')
        || Regex.IsMatch(told, secret.Contains('.', StringComparison.Ordinal) ? $@"(?<!\d\d:){Regex.Escape(secret)}" : $"(?<![0-9A-Fa-f]){secret}(?![0-9A-Fa-f])"));

    // An answer that says back what was asked for tells nothing.
    private static bool Asks(string address, string secret) => Uri.UnescapeDataString(address).Contains(secret, StringComparison.OrdinalIgnoreCase);
}
