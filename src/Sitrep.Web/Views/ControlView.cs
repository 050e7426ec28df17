using System.Collections.Immutable;
using Sitrep.Situation.Control;
using Sitrep.Situation.Fusion;
using Sitrep.Web.Case;

namespace Sitrep.Web.Views;

/// <summary>Who holds which place, as told.</summary>
/// <param name="Place">A place's name, to show it alone; null for all.</param>
public sealed record ControlView(CaseView Case, string? Place, ImmutableArray<PlaceControl> Places)
{
    public static ControlView Of(CaseView view, string? place)
    {
        var asked = string.IsNullOrWhiteSpace(place) ? null : place.Trim();
        var key = asked is null ? null : NameKey.Of(asked);
        return new(view, asked, [.. view.Situation.Control.Places.Where(control => key is null || NameKey.Of(control.Name) == key || NameKey.Of(control.Place.Surface) == key)]);
    }
}
