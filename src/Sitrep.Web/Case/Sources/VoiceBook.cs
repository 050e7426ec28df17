using System.Runtime.InteropServices;
using Sitrep.Model;
using Sitrep.Situation.Fusion;
using Sitrep.Situation.Incidents;

namespace Sitrep.Web.Case.Sources;

/// <summary>How the claims of each voice stand beside others', added up incident by incident, so that a change counts only what it takes and brings. Immutable.</summary>
internal sealed class VoiceBook
{
    private readonly Dictionary<string, VoiceCounts> voices;
    private readonly Dictionary<(string Voice, Side Side), int> speaking;
    private readonly Denials denials;

    private VoiceBook(Dictionary<string, VoiceCounts> voices, Dictionary<(string, Side), int> speaking, Denials denials) => (this.voices, this.speaking, this.denials) = (voices, speaking, denials);

    /// <summary>By the voice as reports spell it.</summary>
    public IReadOnlyDictionary<string, VoiceCounts> Voices => voices;

    /// <summary>By the folded name of a voice the armed party for which alone, by its incidents, it speaks.</summary>
    public Dictionary<string, Side> Sides() => speaking.Keys.GroupBy(said => NameKey.Of(said.Voice), said => said.Side, StringComparer.Ordinal)
        .Where(said => said.First().Belligerent && said.DistinctBy(side => side.Key, StringComparer.Ordinal).Count() == 1).ToDictionary(said => said.Key, said => said.First(), StringComparer.Ordinal);

    public static VoiceBook Of(IReadOnlyCollection<Incident> incidents)
    {
        var made = new VoiceBook(new(StringComparer.Ordinal), [], Denials.Of(incidents));
        made.Add(incidents, made.denials, 1);
        return made;
    }

    public VoiceBook After(IncidentChange change)
    {
        var after = new VoiceBook(new(voices, StringComparer.Ordinal), new(speaking), denials.After(change, out var matters));
        after.Add(change.Gone, denials, -1);
        after.Add(change.Come, after.denials, 1);
        if (matters.Count > 0)
        {
            var come = change.Come.ToHashSet<Incident>(ReferenceEqualityComparer.Instance);
            foreach (var claim in change.Fold.Incidents.Where(incident => !come.Contains(incident)).SelectMany(incident => incident.Claims).Where(claim => matters.Contains(Denials.MatterOf(claim))))
            {
                after.Add(claim.Voice, new VoiceCounts { Disputed = (after.denials.Dispute(claim) ? 1 : 0) - (denials.Dispute(claim) ? 1 : 0) }, 1);
            }
        }

        return after;
    }

    private void Add(IEnumerable<Incident> incidents, Denials by, int times)
    {
        foreach (var incident in incidents)
        {
            var isShared = incident.Voices.Length > 1;
            foreach (var claim in incident.Claims)
            {
                Add(claim.Voice, new(1, isShared ? 1 : 0, by.Dispute(claim) ? 1 : 0, claim.Claim.Modality == Modality.Denied ? 1 : 0, 0, 0), times);
            }

            foreach (var saying in incident.Voices.SelectMany(voice => voice.Sayings))
            {
                Speak(saying.Claim.Voice, saying.Source.Side, times);
            }

            foreach (var claim in isShared ? Standing.Confirmed(incident) : [])
            {
                Add(claim.Voice, new VoiceCounts { Confirmed = 1 }, times);
            }

            foreach (var claim in isShared ? Standing.Contradicted(incident) : [])
            {
                Add(claim.Voice, new VoiceCounts { Contradicted = 1 }, times);
            }
        }
    }

    private void Speak(string voice, Side side, int times)
    {
        ref var said = ref CollectionsMarshal.GetValueRefOrAddDefault(speaking, (voice, side), out _);
        said += times;
        if (said == 0)
        {
            speaking.Remove((voice, side));
        }
    }

    private void Add(string voice, VoiceCounts counts, int times)
    {
        ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(voices, voice, out _);
        known = known.Plus(counts, times);
        if (known == default)
        {
            voices.Remove(voice);
        }
    }
}
