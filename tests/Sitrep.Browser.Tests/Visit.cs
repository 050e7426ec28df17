using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Sitrep.Browser.Tests;

/// <summary>
/// A page being looked at. At its end it must have asked nothing of any other machine, and neither a script nor the content
/// policy may have complained.
/// </summary>
internal sealed class Visit(string origin, IBrowserContext context) : IAsyncDisposable
{
    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    private const string RunAxe =
        """
        async options => {
            const { violations } = await axe.run({ ...options, resultTypes: ['violations'] });
            return violations.filter(one => ['serious', 'critical'].includes(one.impact) || one.id === 'landmark-unique').map(one => `${one.id}: ${one.nodes.map(node => node.html).join(' ')}`);
        }
        """;

    // What WCAG 2.2 added is off unless it is asked for.
    private static readonly object EveryRule = new { rules = new Dictionary<string, object> { ["target-size"] = new { enabled = true } } };

    private readonly List<string> complaints = [], expected = [];

    public IPage Page { get; private set; } = null!;

    public async Task Start(string address)
    {
        Page = await context.NewPageAsync();
        Page.SetDefaultTimeout(30_000);
        Assertions.SetDefaultExpectTimeout(30_000);
        Page.PageError += (_, error) => complaints.Add(error);
        Page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning" && !message.Text.Contains("GPU stall", StringComparison.Ordinal) && !expected.Exists(message.Text.Contains))
            {
                complaints.Add(message.Text);
            }
        };
        context.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(origin + "/", StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal))
            {
                complaints.Add($"asked {request.Url}");
            }
        };
        await Page.GotoAsync(address);
    }

    /// <summary>An answer of this status is part of the test: that the browser notes it is no complaint.</summary>
    public void Expects(int status) => expected.Add($"status of {status}");

    public async Task<Visit> WithMap()
    {
        await Assertions.Expect(Page.Locator("#map")).ToHaveAttributeAsync("data-rendered", "true");
        return this;
    }

    public ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    public ILocator Link(string name) => Page.GetByRole(AriaRole.Link, new() { Name = name });

    public ILocator Heading(string name) => Page.GetByRole(AriaRole.Heading, new() { Name = name });

    /// <summary>Signs in, on the page that asks for it, and waits for what comes of it: the page that asks is then gone, though it may look the same.</summary>
    public async Task Enter(string name, string password)
    {
        await Page.GetByRole(AriaRole.Textbox, new() { Name = "Name" }).FillAsync(name);
        await Page.GetByLabel("Password").FillAsync(password);
        await Page.EvaluateAsync("() => { window.isAsking = true; }");
        await Button("Sign in").ClickAsync();
        await Page.WaitForFunctionAsync("() => !window.isAsking");
        await Page.WaitForLoadStateAsync();
    }

    public ILocator Rows => Page.GetByRole(AriaRole.Table).GetByRole(AriaRole.Row).Filter(new() { Has = Page.GetByRole(AriaRole.Rowheader) });

    /// <summary>No finding that keeps people out: by all rules in the first scheme, by those whose answer colours can change in the others.</summary>
    public async Task IsAccessible(params ColorScheme[] schemes)
    {
        await Page.EvaluateAsync(Axe);
        foreach (var scheme in schemes)
        {
            await Page.EmulateMediaAsync(new() { ColorScheme = scheme });
            var found = await Page.EvaluateAsync<string[]>(RunAxe, scheme == schemes[0] ? EveryRule : new { runOnly = new[] { "color-contrast", "link-in-text-block" } });
            Assert.True(found is [], string.Join('\n', found.Select(one => $"{Page.Url} {scheme}: {one}")));
        }
    }

    public async ValueTask DisposeAsync()
    {
        await context.DisposeAsync();
        Assert.Equal("", string.Join('\n', complaints));
    }
}
