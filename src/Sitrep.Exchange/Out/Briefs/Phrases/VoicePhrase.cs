using Sitrep.Model;
using Sitrep.Situation;
using Sitrep.Situation.Fusion;

namespace Sitrep.Exchange.Out.Briefs;

/// <summary>Puts a voice before what it says: the brief itself never speaks for a party.</summary>
sealed class VoicePhrase(BriefWords words)
{
    readonly ClaimPhrase what = new(words);

    /// <summary>"A and B say X captured Y (28 November 2024); C denies that X captured Y": voices that say the same are named together.</summary>
    public string Of(IEnumerable<SourcedClaim> claims) => string.Join(words.Then, claims
        .GroupBy(c => (What: what.Of(c), Way: Way(c.Claim.Modality), c.Last))
        .Select(same => Say(same.Key.What, same.Key.Way, same.Key.Last, [.. same.Select(words.VoiceOf).DistinctBy(NameKey.Of)])));

    string Say(string said, string way, DateOnly? day, string[] voices)
    {
        var clause = voices is [var one] && !words.AreSeveral(one)
            ? words.Fill($"voice/{way}one", ("voice", one), ("what", said))
            : words.Fill($"voice/{way}many", ("voices", words.Join(voices)), ("what", said));
        return day is { } at ? clause + words.Fill("voice/on", ("day", words.Day(at))) : clause;
    }

    static string Way(Modality modality) => modality switch
    {
        Modality.Denied => "denied-",
        Modality.Possible => "possible-",
        Modality.Planned => "planned-",
        Modality.Predicted => "predicted-",
        _ => "",
    };
}
