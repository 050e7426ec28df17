using Sitrep.Exchange.Out.Briefs;
using Sitrep.Packs;

namespace Sitrep.Exchange.Out.Incidents;

/// <summary>The words in which incidents are shown in one language: those of their own pack, and for claims and numbers those of the brief.</summary>
public sealed class IncidentWords(PackSet packs)
{
    public const string English = "languages/english/incidents.yaml";

    public BriefWords Show { get; } = new(packs.Get(English));
    public BriefWords Brief { get; } = new(packs.Get(BriefWords.English));
}
