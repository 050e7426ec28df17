using System.Collections.Immutable;
using Sitrep.Model;
using Sitrep.Situation;
using Sitrep.Situation.Access;

namespace Sitrep.Exchange.Out.Briefs;

/// <summary>Writes the brief of a situation.</summary>
public sealed class BriefComposer(BriefWords words)
{
    /// <param name="roads">Whether roads can be passed, from the same vantage; without it, roads are told of as other works are.</param>
    public Brief Compose(Picture picture, string name, RoadAccess? roads = null)
    {
        var citations = new Citations(picture.Reports);
        var (lines, tallies, course, ways) = (new BriefLines(words, citations), new TallyLines(words, citations), new CourseLines(words, citations), new RoadLines(words, citations));
        var works = OtherWorks(picture, roads);
        BriefSection[] sections =
        [
            Section("headline", new Headline(words, citations).Of(picture, works, roads)),
            Section("control", picture.Control.Select(lines.Of)),
            Section("casualties", picture.Casualties.Select(tallies.Of)),
            Section("equipment", picture.Equipment.Select(tallies.Of)),
            Section("works", (roads is null ? [] : ways.Of(roads)).Concat(works.Select(lines.Of))),
            Section("displacement", picture.Displacement.Flows.Select(new FlowLines(words, citations).Of)),
            Section("humanitarian", Told(picture, lines, ClaimType.Humanitarian)),
            Section("operations", picture.Operations.Select(course.Of).Concat(Told(picture, lines, ClaimType.Operation, ClaimType.Agreement))),
            Section("statements", Told(picture, lines, ClaimType.Statement)),
            Section("disputed", new DisputeLines(words, citations).Of(picture, works, roads)),
            Section("timeline", picture.Timeline.Select(day => course.Of(day, picture.Operations))),
        ];
        return new($"{words["title"]}: {words.Set(name)}", Scope(picture), [.. sections.Where(s => !s.Lines.IsEmpty)], words["sources"], citations.Sources(words))
        {
            Language = words.Language,
            Clocks = Clocks(picture),
            RunsFromTheRight = words.RunsFromTheRight,
        };
    }

    // What the roads' own lines tell is not told again.
    static ImmutableArray<Work> OtherWorks(Picture picture, RoadAccess? roads)
    {
        var told = roads is null ? [] : roads.Stretches().SelectMany(s => s.Words).Select(w => (w.Source.Report.Id, w.Source.Claim.Id)).ToHashSet();
        return [.. picture.Works.Where(w => !w.Claims.All(c => told.Contains((c.Report.Id, c.Claim.Id))))];
    }

    BriefSection Section(string key, IEnumerable<BriefLine> lines) => new(words[$"headings/{key}"], [.. lines]);

    static IEnumerable<BriefLine> Told(Picture picture, BriefLines lines, params ClaimType[] types) =>
        picture.Incidents.Where(i => types.Contains(i.Type) && !picture.Operations.Any(o => i.Claims.All(o.Claims.Contains))).Select(lines.Of);

    // Without an instant it is what is known that tells from when it looks: the same case gives the same words.
    string Clocks(Picture picture) => string.Join(words.Then, picture.Vantage.AsOf is { } day ? words.Fill("paper/as-of", ("day", words.Day(day))) : words["paper/any-day"],
        picture.Vantage.KnownAt is { } at ? words.Fill("paper/known-at", ("instant", words.Instant(at)))
        : picture.Reports.IsEmpty ? words["paper/nothing-known"] : words.Fill("paper/known-last", ("instant", words.Instant(picture.Reports.Max(r => r.Known)))));

    string Scope(Picture picture)
    {
        var from = picture.Vantage;
        var rests = words.Fill("scope", ("reports", words.Count("report", picture.Reports.Length)), ("claims", words.Count("claim", picture.Claims.Length)),
            ("publishers", words.Count("publisher", picture.Reports.Select(r => r.Report.Source).Distinct(StringComparer.Ordinal).Count())));
        return string.Join(words.Then, new[]
        {
            picture.Claims.IsEmpty ? words["nothing"] : rests,
            from.AsOf is { } day ? words.Fill("as-of", ("day", words.Day(day))) : null,
            from.KnownAt is { } at ? words.Fill("known-at", ("instant", words.Instant(at))) : null,
        }.Where(s => s is not null));
    }
}
