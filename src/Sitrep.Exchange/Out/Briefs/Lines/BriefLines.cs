using Sitrep.Situation.Access;
using Sitrep.Situation.Control;
using Sitrep.Situation.Incidents;

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
            "since" => place.Since is { } since ? words.Day(since) : words["status/unknown-day"],
            _ => null,
        });
        var siege = place.Siege is { } around ? words.Fill("status/siege", ("by", around.By?.Name), ("since", words.Day(around.Since))) : "";
        return new($"{words.Set(place.Name)}: {status}{siege}. {voices.Of(place.Words.Select(w => w.Source))}.", citations.Of(place.Words.Select(w => w.Source)));
    }

    public BriefLine Of(Work work) => new($"{words.Set(work.Name)}: {voices.Of(work.Claims)}.", citations.Of(work.Claims));

    public BriefLine Of(Incident incident) => new($"{voices.Of(incident.Claims)}.", citations.Of(incident.Claims));
}
