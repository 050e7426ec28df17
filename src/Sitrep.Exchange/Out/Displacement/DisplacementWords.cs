using Sitrep.Exchange.Out.Briefs;
using Sitrep.Exchange.Out.Incidents;
using Sitrep.Geography.Names;
using Sitrep.Model;
using Sitrep.Packs;
using Sitrep.Situation;
using Sitrep.Situation.Displacement;
using Sitrep.Situation.Tallies;

namespace Sitrep.Exchange.Out.Displacement;

/// <summary>The words in which flows are told in one language.</summary>
public sealed class DisplacementWords(PackSet packs)
{
    public const string English = "languages/english/displacement.yaml";

    readonly IncidentText incidents = new(new(packs));

    public BriefWords Show { get; } = new(packs.Get(English));
    public BriefWords Brief { get; } = new(packs.Get(BriefWords.English));

    /// <summary>A claim with who says it and the words that carry it.</summary>
    public string Quote(SourcedClaim source) => incidents.Quote(source);

    /// <summary>"From Kibati to Goma".</summary>
    public string Ends(Flow flow) => Show.FirstThatFits($"ends/{flow.Action}", field => field == "from" ? Name(flow.From) : Name(flow.To)) ?? flow.Action;

    /// <summary>"2,000 or more; 300 households".</summary>
    public string Counts(Flow flow) => flow.Counts.IsEmpty ? Show["units/no-number"]
        : string.Join("; ", flow.Counts.Select(c => c.Kind is { } kind
            ? Show.Fill("units/kind", ("count", Count(c.Unit, c.Toll)), ("kind", Brief.Label("people", kind)))
            : Count(c.Unit, c.Toll)));

    public string Count(FlowUnit unit, Toll toll) => Show.Fill($"units/{Codes.Of(unit)}", ("range", Brief.Of(toll)));

    /// <summary>"27 November 2024 – 29 November 2024", "up to 29 November 2024".</summary>
    public string Days(FlowPeriod period) => (period.First, period.Last) switch
    {
        (null, null) => Show["answer/undated"],
        (null, { } last) => Show.Fill("answer/so-far", ("day", BriefWords.Of(last))),
        ({ } first, { } last) when first != last => Show.Fill("answer/from-to", ("first", BriefWords.Of(first)), ("last", BriefWords.Of(last))),
        ({ } day, _) => BriefWords.Of(day),
    };

    static string? Name(Place? place) => place?.Shown();
}
