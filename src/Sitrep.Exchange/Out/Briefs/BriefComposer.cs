using System.Collections.Immutable;
using System.Globalization;
using Sitrep.Model;
using Sitrep.Situation;

namespace Sitrep.Exchange.Out.Briefs;

/// <summary>Writes the brief of a situation.</summary>
public sealed class BriefComposer(BriefWords words)
{
    public Brief Compose(Picture picture, string name)
    {
        var citations = new Citations(picture.Reports);
        var lines = new BriefLines(words, citations);
        var tallies = new TallyLines(words, citations);
        BriefSection[] sections =
        [
            Section("headline", new Headline(words, citations).Of(picture)),
            Section("control", picture.Control.Select(lines.Of)),
            Section("casualties", picture.Casualties.Select(tallies.Of)),
            Section("equipment", picture.Equipment.Select(tallies.Of)),
            Section("works", picture.Works.Select(lines.Of)),
            Section("displacement", picture.Displacement.Flows.Select(new FlowLines(words, citations).Of)),
            Section("humanitarian", Told(picture, lines, ClaimType.Humanitarian)),
            Section("operations", Told(picture, lines, ClaimType.Operation, ClaimType.Agreement)),
            Section("statements", Told(picture, lines, ClaimType.Statement)),
            Section("disputed", new DisputeLines(words, citations).Of(picture)),
            Section("timeline", picture.Timeline.Select(lines.Of)),
        ];
        return new($"{words["title"]}: {name}", Scope(picture), [.. sections.Where(s => !s.Lines.IsEmpty)], words["sources"], citations.Sources(words));
    }

    BriefSection Section(string key, IEnumerable<BriefLine> lines) => new(words[$"headings/{key}"], [.. lines]);

    static IEnumerable<BriefLine> Told(Picture picture, BriefLines lines, params ClaimType[] types) =>
        picture.Incidents.Where(i => types.Contains(i.Type)).Select(lines.Of);

    string Scope(Picture picture)
    {
        var from = picture.Vantage;
        var rests = words.Fill("scope", ("reports", Number(picture.Reports.Length)), ("claims", Number(picture.Claims.Length)),
            ("publishers", Number(picture.Reports.Select(r => r.Report.Publisher ?? r.Report.File).Distinct(StringComparer.Ordinal).Count())));
        return string.Join("; ", new[]
        {
            picture.Claims.IsEmpty ? words["nothing"] : rests,
            from.AsOf is { } day ? words.Fill("as-of", ("day", BriefWords.Of(day))) : null,
            from.KnownAt is { } at ? words.Fill("known-at", ("instant", BriefWords.Of(at))) : null,
        }.Where(s => s is not null));
    }

    static string Number(int n) => n.ToString(CultureInfo.InvariantCulture);
}
