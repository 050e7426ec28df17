using Sitrep.Situation.Copies;
using Sitrep.Situation.Fusion;

namespace Sitrep.Situation.Incidents;

/// <summary>
/// Finds whose voice a claim is. Whoever copied a passage adds no voice to it; somebody without a name ("residents") is the voice of who quotes them;
/// all who speak for a side are one, and so is whom no pack knows and only the reports of one side otherwise quote ("the ministry"). Not shared by threads.
/// </summary>
public sealed class SourceFinder
{
    readonly Sides sides;
    readonly CopyBook copies;
    readonly Spokesmen spokesmen;
    readonly Dictionary<(string Publisher, string? Voice), Source> known = [];

    public SourceFinder(Sides sides, CopyBook copies, Spokesmen spokesmen) => (this.sides, this.copies, this.spokesmen) = (sides, copies, spokesmen);

    public SourceFinder(Sides sides, CopyBook copies, IEnumerable<SourcedClaim> claims) : this(sides, copies, Spokesmen.Of(claims, sides))
    {
    }

    public Source Of(SourcedClaim source)
    {
        var origin = copies.OriginOf(source.Report, source.Claim.Evidence);
        var key = (origin.Source, source.InOwnVoice ? null : source.Voice);
        if (!known.TryGetValue(key, out var found))
        {
            known[key] = found = Find(key.Item1, key.Item2);
        }

        return found;
    }

    Source Find(string publisher, string? voice)
    {
        if (voice is null || !IsNamed(voice))
        {
            return Of(publisher);
        }

        return !sides.KnowsName(voice) && spokesmen.SideOf(voice) is { } speaksFor
            ? new(speaksFor.Key, speaksFor.Name, speaksFor)
            : Of(voice);
    }

    Source Of(string voice)
    {
        var side = sides.OfVoice(voice);
        return new(side.Key, side.Belligerent ? side.Name : voice, side);
    }

    // A name begins with a capital, in scripts that have them; "residents" and "a military source" do not.
    bool IsNamed(string voice) => sides.KnowsName(voice) || (voice.FirstOrDefault(char.IsLetter) is var first && first != '\0' && !char.IsLower(first));
}
