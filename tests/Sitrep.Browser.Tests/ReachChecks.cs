using Microsoft.Playwright;

namespace Sitrep.Browser.Tests;

/// <summary>What WCAG 2.2 AA asks beyond what axe can see: the size of targets, where the focus is, narrow screens, wider text, the order of headings.</summary>
[Collection(nameof(Browsing))]
public sealed class ReachChecks(Browsing browsing)
{
    public static TheoryData<string> Pages => new([.. PageChecks.Addresses, "/add", "/review", "/search?q=Aleppo", "/?lang=ar", "/brief?lang=ar", "/nothing-of-the-kind"]);

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_is_in_order_shows_the_focus_and_fits_320_pixels(string address)
    {
        await using var visit = await Visit(address);
        await HeadingsGoDownOneStepAtATime(visit.Page);
        await TheTabKeyGoesFirstPastTheHeadAndIsSeenWhereverItIs(visit.Page);
        await visit.Page.SetViewportSizeAsync(320, 640);
        await NothingIsCutAndEveryTargetCanBeHit(visit.Page);
    }

    private static async Task NothingIsCutAndEveryTargetCanBeHit(IPage page)
    {
        await page.EvaluateAsync("for (const details of document.querySelectorAll('details')) details.open = true");
        Assert.InRange(await page.EvaluateAsync<int>("document.scrollingElement.scrollWidth"), 200, 320);
        Assert.Equal("", string.Join('\n', await page.EvaluateAsync<string[]>(SmallTargets)));
        await page.EvaluateAsync(WiderText);
        Assert.InRange(await page.EvaluateAsync<int>("document.scrollingElement.scrollWidth"), 200, 320);
        Assert.Equal("", string.Join('\n', await page.EvaluateAsync<string[]>(CutText)));
    }

    private static async Task TheTabKeyGoesFirstPastTheHeadAndIsSeenWhereverItIs(IPage page)
    {
        Assert.Equal("", string.Join('\n', await page.EvaluateAsync<string[]>(SmallTargets)));
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("#content", await page.EvaluateAsync<string>("document.activeElement.getAttribute('href')"));
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByRole(AriaRole.Main)).ToBeFocusedAsync();
        Assert.Equal("", string.Join('\n', await Lost(page, "Tab")));
        Assert.Equal("", string.Join('\n', await Lost(page, "Shift+Tab")));
    }

    private static async Task HeadingsGoDownOneStepAtATime(IPage page)
    {
        var levels = await page.EvaluateAsync<int[]>("[...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].filter(heading => heading.checkVisibility()).map(heading => Number(heading.tagName[1]))");
        Assert.Equal(1, levels[0]);
        Assert.Single(levels, level => level == 1);
        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1, string.Join(' ', levels)));
    }

    [Fact]
    public async Task The_map_moves_without_dragging()
    {
        await using var visit = await browsing.Visit(browsing.Aleppo, "/#at=9/36.2/36.9");
        await visit.WithMap();
        await visit.Button("Move east").ClickAsync();
        await Assertions.Expect(visit.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex(@"#at=9/36\.\d+/37\."));
        await visit.Page.GetByRole(AriaRole.Region, new() { Name = "Map", Exact = true }).FocusAsync();
        await visit.Page.Keyboard.PressAsync("ArrowLeft");
        await visit.Page.Keyboard.PressAsync("ArrowLeft");
        await visit.Page.Keyboard.PressAsync("ArrowLeft");
        await Assertions.Expect(visit.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex(@"#at=9/36\.\d+/36\."));
    }

    private async Task<Visit> Visit(string address)
    {
        var visit = await browsing.Visit(browsing.Aleppo, "/reports");
        visit.Expects(404);
        await visit.Page.GotoAsync(address);
        return address.StartsWith("/?", StringComparison.Ordinal) ? await visit.WithMap() : visit;
    }

    // Where the focus cannot be seen, from stop to stop until it leaves the page.
    private static async Task<string[]> Lost(IPage page, string key)
    {
        var lost = new List<string>();
        for (var stop = 0; stop < 60; stop++)
        {
            await page.Keyboard.PressAsync(key);
            if (await page.EvaluateAsync<string?>(Focused) is not { } said)
            {
                break;
            }

            if (said.Length > 0)
            {
                lost.Add(said);
            }
        }

        return [.. lost];
    }

    // Null when nothing has the focus, empty when it is seen.
    private const string Focused = """
        () => {
            const at = document.activeElement;
            if (!at || at === document.body) return null;
            const box = at.getClientRects()[0] ?? at.getBoundingClientRect(), look = getComputedStyle(at);
            const [x, y] = [Math.min(Math.max(box.left + box.width / 2, 0), innerWidth - 1), Math.min(Math.max(box.top + Math.min(box.height / 2, 10), 0), innerHeight - 1)];
            const over = document.elementFromPoint(x, y);
            const seen = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth && over && (at.contains(over) || over.contains(at) || over.closest('label')?.contains(at));
            const marked = look.outlineStyle !== 'none' && parseFloat(look.outlineWidth) >= 2 || at.matches('main');
            return seen && marked ? '' : `${seen ? 'without a mark' : 'out of sight'}: ${at.outerHTML.slice(0, 160)}`;
        }
        """;

    // Smaller than 24 pixels and nearer than that to another; a link within a sentence may be (WCAG 2.5.8).
    private const string SmallTargets = """
        () => {
            const all = [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary')].filter(at => at.checkVisibility() && !at.closest('.unseen, .skip, #map'));
            const targets = all.map(at => {
                const box = ((at.matches('input[type=checkbox], input[type=radio]') && at.closest('label')) || at).getBoundingClientRect();
                return { at, left: box.left, top: box.top, width: box.width, height: box.height, x: box.left + box.width / 2, y: box.top + box.height / 2 };
            }).filter(target => target.width > 0);
            const small = target => target.width < 24 || target.height < 24;
            const inSentence = at => at.tagName === 'A' && getComputedStyle(at).display.startsWith('inline') && [...at.parentElement.childNodes].some(other => other !== at && other.textContent.trim() && other.tagName !== 'A');
            const near = (target, other) => small(other) ? Math.hypot(other.x - target.x, other.y - target.y) < 24
                : Math.hypot(Math.max(other.left - target.x, 0, target.x - other.left - other.width), Math.max(other.top - target.y, 0, target.y - other.top - other.height)) < 12;
            return targets.filter(target => small(target) && !inSentence(target.at) && targets.some(other => other !== target && !other.at.contains(target.at) && !target.at.contains(other.at) && near(target, other)))
                .map(target => `${target.width.toFixed()}x${target.height.toFixed()} ${target.at.outerHTML.slice(0, 120)}`);
        }
        """;

    // The spacing that a reader may set (WCAG 1.4.12); the content policy lets no page do so by markup.
    private const string WiderText = """
        () => {
            const sheet = new CSSStyleSheet();
            sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; } p { margin-bottom: 2em !important; }');
            document.adoptedStyleSheets = [sheet];
        }
        """;

    private const string CutText = """
        () => [...document.querySelectorAll('body *')].filter(at => {
            if (at.closest('.unseen, .skip, #map, select, svg, thead')) return false;
            return /hidden|clip/.test(getComputedStyle(at).overflow) && (at.scrollHeight > at.clientHeight + 2 || at.scrollWidth > at.clientWidth + 2) && at.textContent.trim();
        }).map(at => at.outerHTML.slice(0, 120))
        """;
}
