using Sitrep.Web.Api.Claims;
using Sitrep.Web.Case.Sources;
using Sitrep.Web.Views;

namespace Sitrep.Web.Api.Sources;

/// <summary>A voice or a side, and a page of what it says.</summary>
/// <param name="Source">How its claims stand beside others'; null for a side that no voice is named as.</param>
/// <param name="Side">Whom it speaks for; itself, when nobody.</param>
/// <param name="Reliability">A to F of the Admiralty grid.</param>
/// <param name="Voices">All who speak for the side.</param>
/// <param name="Total">How many claims it makes.</param>
/// <param name="Next">The address of the next page of them, if there is one.</param>
public sealed record SourceJson(string Name, SourceEntry? Source, SideJson Side, string Reliability, IEnumerable<string> Voices, int Total, string? Next, IEnumerable<ClaimJson> Claims)
{
    internal static SourceJson Of(SourceView view, Paging page) =>
        new(view.Name, view.Entry, new(view.Side.Key, view.Side.Name), $"{view.Reliability}", view.Voices, view.Claims.Length, page.Next, page.Of(view.Claims).Select(ClaimJson.Of));
}
