using Microsoft.Playwright;
using Sitrep.Browser.Tests.Cases;
using Sitrep.BuiltIn;
using Sitrep.Web;
using Sitrep.Web.Tests.Cases;
using Sitrep.Web.Tests.Cases.Demo;

namespace Sitrep.Browser.Tests;

/// <summary>
/// One browser for the whole run: Debian's headless shell, or its Chromium; nothing is downloaded; the map is drawn in software. CHROMIUM names another.
/// </summary>
[CollectionDefinition(nameof(Browsing))]
public sealed class Browsing : IAsyncLifetime, ICollectionFixture<Browsing>
{
    private const string Shell = "/usr/bin/chromium-headless-shell";
    private IPlaywright playwright = null!;
    private IBrowser browser = null!;

    internal Served Aleppo { get; private set; } = null!;

    internal Served Hostile { get; private set; } = null!;

    internal Served Demo { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Aleppo = await Served.Start(Web.Tests.Cases.Aleppo.Case());
        Hostile = await Served.Start(Web.Tests.Cases.Hostile.Case());
        Demo = await Served.Start(new WebOptions(new DemoCase(), BuiltInPacks.Packs) { Tools = DemoReading.Tools });
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM") ?? (File.Exists(Shell) ? Shell : "/usr/bin/chromium"),
            ChromiumSandbox = false,
            Args =
            [
                "--enable-unsafe-swiftshader", "--disable-quic", "--no-first-run",
                "--disable-background-networking", "--disable-component-update", "--disable-sync",
            ],
        });
    }

    internal async Task<Visit> Visit(Served app, string address, BrowserNewContextOptions? options = null)
    {
        options ??= new() { ViewportSize = new() { Width = 1280, Height = 800 } };
        options.BaseURL = app.Address;
        options.ReducedMotion ??= ReducedMotion.Reduce;
        var visit = new Visit(app.Address, await browser.NewContextAsync(options));
        await visit.Start(address);
        return visit;
    }

    public async Task DisposeAsync()
    {
        await browser.DisposeAsync();
        playwright.Dispose();
        await Aleppo.DisposeAsync();
        await Hostile.DisposeAsync();
        await Demo.DisposeAsync();
    }
}
