using Sitrep.Situation;
using Sitrep.Web.Case;
using Sitrep.Web.Case.Search;

namespace Sitrep.Web.Views;

/// <summary>What was searched for, and found.</summary>
/// <param name="Asked">The words as typed; empty before anything is asked.</param>
/// <param name="Complaint">Why the question cannot be read, and what to do; null when nothing is wrong.</param>
/// <param name="Page">From 1.</param>
public sealed record SearchView(CaseView Case, string Asked, SearchFindings? Found, string? Complaint, int Page)
{
    public const int PageSize = 50;

    public int Pages => Math.Max(1, ((Found?.Texts.Length ?? 0) + PageSize - 1) / PageSize);

    public IEnumerable<FoundText> Shown => Found?.Texts.Skip((Page - 1) * PageSize).Take(PageSize) ?? [];

    public string Address(int page) =>
        $"/search?q={Uri.EscapeDataString(Asked)}{(VantageQuery.Of(Case.Vantage) is { Length: > 0 } clocks ? "&" + clocks : "")}{(page > 1 ? $"&page={page}" : "")}";

    public static SearchView Of(CurrentCase current, SearchDesk desk, string? asked, Vantage vantage, int page)
    {
        var (view, words) = (current.View(vantage), asked?.Trim() ?? "");
        try
        {
            var made = new SearchView(view, words, words.Length == 0 ? null : desk.Find(words, vantage), null, 1);
            return made with { Page = Math.Clamp(page, 1, made.Pages) };
        }
        catch (FormatException e)
        {
            return new(view, words, null, e.Message, 1);
        }
    }
}
