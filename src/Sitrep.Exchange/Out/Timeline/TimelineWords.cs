using Sitrep.Exchange.Out.Briefs;
using Sitrep.Exchange.Out.Incidents;
using Sitrep.Packs;
using Sitrep.Situation;
using Sitrep.Situation.Incidents;
using Sitrep.Situation.Operations;

namespace Sitrep.Exchange.Out.Timeline;

/// <summary>The words in which days and operations are told in one language.</summary>
public sealed class TimelineWords(PackSet packs)
{
    public const string English = "languages/english/timeline.yaml";

    readonly IncidentText incidents = new(new(packs));

    public BriefWords Show { get; } = new(packs.Get(English));

    public string Line(Incident incident) => incidents.Line(incident);

    /// <summary>A claim with who says it and the words that carry it.</summary>
    public string Quote(SourcedClaim source) => incidents.Quote(source);

    public string Heading(Operation operation) => Show.Fill($"operation/{Codes.Of(operation.Status)}", ("name", operation.Name),
        ("sides", operation.Sides.IsEmpty ? null : string.Join(", ", operation.Sides.Select(s => s.Name))), ("launched", Day(operation.Launched)), ("ended", Day(operation.Ended)),
        ("disputed", operation.Disputed ? Show["operation/disputed"] : null), ("id", operation.Id));

    public static string? Day(DateOnly? day) => day is { } told ? BriefWords.Of(told) : null;
}
