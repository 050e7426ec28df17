using Sitrep.Model;
using Sitrep.Situation;
using Sitrep.Situation.Tallies;

namespace Sitrep.Exchange.Out.Briefs;

/// <summary>The lines of the brief that count.</summary>
sealed class TallyLines(BriefWords words, Citations citations)
{
    public BriefLine Of(Tally tally)
    {
        var said = tally.Voices.Select(Said).Concat(tally.Parts.Select(Part));
        return new($"{Subject(tally)}. {string.Join(words.Then, said)}.", citations.Of(tally.Voices.SelectMany(v => v.Claims).Concat(tally.Parts)));
    }

    /// <summary>"Assad government, killed: 60 to 200 or more".</summary>
    public string Subject(Tally tally) => words.Fill(tally.Key.Type == ClaimType.Equipment ? "tally/equipment" : "tally/casualty",
        ("side", SideOf(tally.Key)), ("action", tally.Key.Type == ClaimType.Equipment ? words.Label("equipment", "actions", tally.Key.Action) : words.Label("actions", tally.Key.Action)), ("range", words.Of(tally.Total)),
        ("category", words.Label("equipment", tally.Key.Category ?? "other")));

    public string SideOf(TallyKey key) => key.Civilian ? words["tally/civilians"] : key.Side?.Name ?? words["tally/no-side"];

    public string Said(VoiceToll voice) => words.FillOf(voice.Voice, "tally/voice", ("range", words.Of(voice.Toll)));

    string Part(SourcedClaim part) => words.FillOf(part.Voice, "tally/part",
        ("count", words.Of(Toll.Of(part.Claim.Count!))), ("people", words.Label("people", part.Claim.Category ?? "unknown")),
        ("counted-people", words.Counted("people", part.Claim.Category ?? "unknown", Toll.Of(part.Claim.Count!))));
}
