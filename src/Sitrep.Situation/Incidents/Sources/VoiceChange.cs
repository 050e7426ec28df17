using Sitrep.Situation.Fusion;

namespace Sitrep.Situation.Incidents;

/// <summary>Tells of which incidents claims may be another's voice now, though nothing near them changed.</summary>
/// <param name="copying">Ids of reports of which words may have another origin.</param>
/// <param name="speaking">The folded names of those who may speak for another side.</param>
sealed class VoiceChange(HashSet<string> copying, HashSet<string> speaking)
{
    readonly Dictionary<string, bool> heard = new(StringComparer.Ordinal);

    public bool IsNone => copying.Count == 0 && speaking.Count == 0;

    public bool Touches(KeyValuePair<int, Incident> incident) => incident.Value.Claims.Any(Touches);

    bool Touches(SourcedClaim claim) => (copying.Count > 0 && copying.Contains(claim.Report.Id)) || (speaking.Count > 0 && !claim.InOwnVoice && Speaks(claim.Voice));

    bool Speaks(string voice) => heard.TryGetValue(voice, out var speaks) ? speaks : heard[voice] = speaking.Contains(NameKey.Of(voice));
}
