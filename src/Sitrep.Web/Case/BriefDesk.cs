using Sitrep.Exchange.Out.Briefs;
using Sitrep.Packs;
using Sitrep.Situation;
using Sitrep.Situation.Fusion;

namespace Sitrep.Web.Case;

/// <summary>Writes the case's brief from where someone looks; the last one written is kept, since most ask for the same.</summary>
public sealed class BriefDesk(CurrentCase current, PackSet packs, Fuser fuser)
{
    private readonly BriefComposer composer = new(new(packs.Get(BriefWords.English)));

    private volatile Written? last;

    public Brief Write(Vantage vantage)
    {
        var view = current.View();
        if (last is { } written && written.Version == view.Version && written.Vantage == vantage)
        {
            return written.Brief;
        }

        var received = view.Reports.Select(report => report.Received);
        var brief = composer.Compose(Picture.Of(received, vantage, fuser, new(view.Judgements, vantage)), view.Name);
        last = new(view.Version, vantage, brief);
        return brief;
    }

    private sealed record Written(string Version, Vantage Vantage, Brief Brief);
}
