using System.Runtime.CompilerServices;
using Sitrep.Exchange.Out.Briefs;
using Sitrep.Packs;
using Sitrep.Situation;

namespace Sitrep.Web.Case;

/// <summary>Writes the case's brief from where someone looks; the last ones written are kept with the views that they tell of.</summary>
public sealed class BriefDesk(CurrentCase current, PackSet packs)
{
    private readonly BriefComposer composer = new(new(packs.Get(BriefWords.English)));
    private readonly ConditionalWeakTable<CaseView, Brief> written = [];

    public Brief Write(Vantage vantage)
    {
        var view = current.View(vantage);
        return written.GetValue(view, _ => composer.Compose(view.Situation.Picture, view.Name, view.Situation.Roads));
    }
}
