using System.Globalization;
using Sitrep.Situation.Access;
using Sitrep.Situation.Control;
using Sitrep.Situation.Incidents;
using Sitrep.Situation.Timeline;

namespace Sitrep.Exchange.Out.Briefs;

/// <summary>The lines of the brief that tell what voices say: of a place, a road, a day, or of anything else.</summary>
sealed class BriefLines(BriefWords words, Citations citations)
{
    readonly VoicePhrase voices = new(words);

    public BriefLine Of(PlaceControl place)
    {
        var status = words.FirstThatFits($"status/{place.Status.ToString().ToLowerInvariant()}", field => field switch
        {
            "holder" => place.Holder?.Name,
            "since" => place.Since is { } since ? BriefWords.Of(since) : words["status/unknown-day"],
            _ => null,
        });
        return new($"{place.Name}: {status}. {voices.Of(place.Words.Select(w => w.Source))}.", citations.Of(place.Words.Select(w => w.Source)));
    }

    public BriefLine Of(Work work) => new($"{work.Name}: {voices.Of(work.Claims)}.", citations.Of(work.Claims));

    public BriefLine Of(Incident incident) => new($"{voices.Of(incident.Claims)}.", citations.Of(incident.Claims));

    public BriefLine Of(Day day)
    {
        var claims = day.Incidents.SelectMany(i => i.Claims).ToList();
        // The day stands before its line; behind every clause it would only repeat itself.
        var told = voices.Of(claims).Replace(words.Fill("voice/on", ("day", BriefWords.Of(day.Date))), "", StringComparison.Ordinal);
        return new($"{day.Date.ToString("d MMMM", CultureInfo.InvariantCulture)}: {told}.", citations.Of(claims));
    }
}
