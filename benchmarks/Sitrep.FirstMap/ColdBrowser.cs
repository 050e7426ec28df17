using Microsoft.Playwright;

namespace Sitrep.FirstMap;

/// <summary>A Chromium that has seen nothing yet: a process and caches of its own. As on a machine without a graphics card: pages are drawn by the processor, the map that moves by its SwiftShader.</summary>
sealed class ColdBrowser(IPlaywright playwright)
{
    // What appears in the page has been painted two frames later: the picture that comes with the page, and the rings with which the map first draws its incidents.
    const string Watch =
        """
        new MutationObserver((_, watching) => {
          if (!document.querySelector('#map .picture')) return;
          watching.disconnect();
          requestAnimationFrame(() => requestAnimationFrame(() => performance.mark('picture')));
        }).observe(document, { childList: true, subtree: true });
        new MutationObserver((_, watching) => {
          if (!document.querySelector('#map .ring')) return;
          watching.disconnect();
          requestAnimationFrame(() => requestAnimationFrame(() => performance.mark('incidents')));
        }).observe(document, { childList: true, subtree: true });
        new MutationObserver((_, watching) => {
          if (document.querySelector('#map')?.dataset.rendered !== 'true') return;
          watching.disconnect();
          performance.mark('idle');
        }).observe(document, { attributes: true, subtree: true });
        """;

    const string Parts =
        """
        () => [performance.getEntriesByType('navigation')[0], ...performance.getEntriesByType('resource')]
          .map((one) => `${Math.round(one.startTime).toString().padStart(5)} ${Math.round(one.responseEnd).toString().padStart(5)} ms ${one.transferSize} bytes ${new URL(one.name).pathname}`)
        """;

    /// <summary>Opens an address. Times in milliseconds from the start of the navigation.</summary>
    public async Task<Loaded> Open(string address)
    {
        await using var browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium",
            ChromiumSandbox = false,
            Args = ["--enable-unsafe-swiftshader", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
        var page = await browser.NewPageAsync(new() { ViewportSize = new() { Width = 1280, Height = 800 } });
        await page.AddInitScriptAsync(Watch);
        await page.GotoAsync(address);
        await page.WaitForFunctionAsync("() => performance.getEntriesByName('picture').length && performance.getEntriesByName('incidents').length && performance.getEntriesByName('idle').length");
        var words = await At(page, "first-contentful-paint");
        return new(words, Math.Max(words, await At(page, "picture")), await At(page, "incidents"), await At(page, "idle"), await page.EvaluateAsync<string[]>(Parts));
    }

    static async Task<double> At(IPage page, string name) => await page.EvaluateAsync<double>("name => performance.getEntriesByName(name)[0].startTime", name);
}
