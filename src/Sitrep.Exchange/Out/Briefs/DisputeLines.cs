using Sitrep.Model;
using Sitrep.Situation;
using Sitrep.Situation.Control;
using Sitrep.Situation.Incidents;

namespace Sitrep.Exchange.Out.Briefs;

/// <summary>What voices disagree on: contested places, tolls that exclude each other, roads cut and open, and everything denied.</summary>
sealed class DisputeLines(BriefWords words, Citations citations)
{
    readonly VoicePhrase voices = new(words);

    public IEnumerable<BriefLine> Of(Picture picture)
    {
        var places = picture.Control.Where(p => p.Status == PlaceStatus.Contested)
            .Select(p => Line("disputed/place", "place", p.Name, voices.Of(p.Words.Select(w => w.Source)), p.Words.Select(w => w.Source)));
        var tallies = new TallyLines(words, citations);
        var tolls = picture.Casualties.Concat(picture.Equipment).Where(t => t.Disputed)
            .Select(t => Line("disputed/tally", "subject", tallies.Subject(t), string.Join("; ", t.Voices.Select(tallies.Said)), t.Voices.SelectMany(v => v.Claims)));
        var works = picture.Works.Where(w => w.Disputed).Select(w => Line("disputed/work", "name", w.Name, voices.Of(w.Claims), w.Claims));
        var denied = picture.Incidents.Where(i => i.Disputes.Any(d => d.Kind is DisputeKind.Denied or DisputeKind.Blame) && i.Type is not (ClaimType.Control or ClaimType.Infrastructure))
            .Select(i => new BriefLine(voices.Of(i.Claims) + ".", citations.Of(i.Claims)));
        return places.Concat(tolls).Concat(works).Concat(denied);
    }

    BriefLine Line(string pattern, string field, string subject, string said, IEnumerable<SourcedClaim> claims) =>
        new(words.Fill(pattern, (field, subject), ("words", said)) + ".", citations.Of(claims));
}
