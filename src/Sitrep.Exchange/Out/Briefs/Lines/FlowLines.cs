using Sitrep.Exchange.Out.Incidents;
using Sitrep.Geography.Names;
using Sitrep.Model;
using Sitrep.Situation.Displacement;
using Sitrep.Situation.Tallies;

namespace Sitrep.Exchange.Out.Briefs;

/// <summary>The lines of the brief about people who had to leave or came back.</summary>
sealed class FlowLines(BriefWords words, Citations citations)
{
    public BriefLine Of(Flow flow)
    {
        var said = flow.Counts.SelectMany(c => c.Voices.Select(v => Said(c.Unit, v)).Concat(c.Parts.Select(Part))).ToList();
        var without = flow.Claims.Where(c => said.Count == 0 || c.Claim.Modality == Modality.Denied).Concat(flow.Denials).ToList();
        var told = string.Join(words.Then, without.Count == 0 ? said : said.Append(new VoicePhrase(words).Of(without)));
        return new($"{Ends(flow)}: {Counts(flow)}. {told}.", citations.Of(flow.Claims.Concat(flow.Denials)));
    }

    /// <summary>"From Kibati to Goma".</summary>
    public string Ends(Flow flow) => words.FirstThatFits($"flow/{flow.Action}", field => field == "from" ? Name(flow.From) : Name(flow.To)) ?? flow.Action;

    string Counts(Flow flow) => flow.Counts.IsEmpty ? words["flow/no-number"] : string.Join(words.Then, flow.Counts.Select(c => Count(c.Unit, c.Toll)));

    public string Count(FlowUnit unit, Toll toll) => words.Fill($"flow/units/{Codes.Of(unit)}", ("range", words.Of(toll)), ("counted", words.Counted("flow/nouns", Codes.Of(unit), toll)));

    string Said(FlowUnit unit, VoiceToll voice) => words.FillOf(voice.Voice, "tally/voice", ("range", Count(unit, voice.Toll)));

    string Part(Situation.SourcedClaim part) => words.FillOf(part.Voice, "tally/part",
        ("count", words.Of(Toll.Of(part.Claim.Count!))), ("people", words.Label("people", part.Claim.Category ?? "unknown")),
        ("counted-people", words.Counted("people", part.Claim.Category ?? "unknown", Toll.Of(part.Claim.Count!))));

    static string? Name(Place? place) => place?.Shown();
}
