using System.Collections.Immutable;
using Sitrep.Model;
using Sitrep.Situation;
using Sitrep.Situation.Access;
using Sitrep.Situation.Control;
using Sitrep.Situation.Incidents;

namespace Sitrep.Exchange.Out.Briefs;

/// <summary>What voices disagree on: contested places, tolls that exclude each other, roads cut and open, and everything denied.</summary>
sealed class DisputeLines(BriefWords words, Citations citations)
{
    readonly VoicePhrase voices = new(words);

    /// <param name="works">Those that the roads' own lines do not tell of.</param>
    public IEnumerable<BriefLine> Of(Picture picture, ImmutableArray<Work> works, RoadAccess? roads)
    {
        var places = picture.Control.Where(p => p.Status == PlaceStatus.Contested)
            .Select(p => Line("disputed/place", "place", p.Name, voices.Of(p.Words.Select(w => w.Source)), p.Words.Select(w => w.Source)));
        var tallies = new TallyLines(words, citations);
        var tolls = picture.Casualties.Concat(picture.Equipment).Where(t => t.Disputed)
            .Select(t => Line("disputed/tally", "subject", tallies.Subject(t), string.Join(words.Then, t.Voices.Select(tallies.Said)), t.Voices.SelectMany(v => v.Claims)));
        var ways = roads is null ? [] : roads.Stretches().Where(s => s.Disputed).Select(s => Line("disputed/work", "name", new RoadLines(words, citations).Stretch(roads.Network, s),
            voices.Of(s.Words.Select(w => w.Source)), s.Words.Select(w => w.Source)));
        var flows = picture.Displacement.Flows.Where(f => f.Disputed).Select(new FlowLines(words, citations).Of);
        var other = works.Where(w => w.Disputed).Select(w => Line("disputed/work", "name", w.Name, voices.Of(w.Claims), w.Claims));
        var denied = picture.Incidents.Where(i => i.Disputes.Any(d => d.Kind is DisputeKind.Denied or DisputeKind.Blame) && i.Type is not (ClaimType.Control or ClaimType.Infrastructure or ClaimType.Displacement))
            .Select(i => new BriefLine(voices.Of(i.Claims) + ".", citations.Of(i.Claims)));
        return places.Concat(tolls).Concat(ways).Concat(other).Concat(flows).Concat(denied);
    }

    BriefLine Line(string pattern, string field, string subject, string said, IEnumerable<SourcedClaim> claims) =>
        new(words.Fill(pattern, (field, subject), ("words", said)) + ".", citations.Of(claims));
}
