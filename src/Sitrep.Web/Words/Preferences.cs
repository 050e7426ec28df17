using Microsoft.AspNetCore.Http;

namespace Sitrep.Web.Words;

/// <summary>How a person wants pages: the interface's language, and light or dark. They change how a page looks, never what it says of the case.</summary>
/// <param name="Language">One of <see cref="InterfaceWords.Languages"/>.</param>
/// <param name="Look">"light" or "dark"; null follows the system.</param>
public sealed record Preferences(string Language, string? Look)
{
    public const string LanguageName = "lang", LookName = "look";

    /// <summary>From the address (lang), else from the cookies that <c>/prefer</c> sets.</summary>
    public static Preferences Of(HttpRequest request) => new(
        Known(request.Query[LanguageName]) ?? Known(request.Cookies[LanguageName]) ?? InterfaceWords.English.Language,
        request.Cookies[LookName] is "light" or "dark" ? request.Cookies[LookName] : null);

    private static string? Known(string? language) => language is not null && InterfaceWords.Languages.Contains(language) ? language : null;
}
