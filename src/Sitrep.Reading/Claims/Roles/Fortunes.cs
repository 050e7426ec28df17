using Sitrep.Model;
using Sitrep.Reading.Claims.Drafts;
using Sitrep.Reading.Claims.Roles.Candidates;

namespace Sitrep.Reading.Claims.Roles;

/// <summary>Who has gained ground and who has lost it, as a report has told so far. Of one report, in the order of its claims.</summary>
sealed class Fortunes
{
    readonly List<Candidate> gained = [], lost = [];

    public void Tell(Draft draft, Candidate? actor, Candidate? target)
    {
        if (draft.Frame.Type != ClaimType.Control)
        {
            return;
        }

        if (draft.Action is "withdraw" or "lose")
        {
            Add(lost, actor);
        }
        else if (IsGain(draft))
        {
            Add(gained, actor);
            Add(lost, target);
        }
    }

    /// <summary>Whether a party has so far only lost, and another gained.</summary>
    public bool SpeakAgainst(Draft draft, Candidate party) => IsGain(draft) && Holds(lost, party) && !Holds(gained, party) && gained.Count > 0;

    /// <summary>What is taken back is taken by who had lost it.</summary>
    static bool IsGain(Draft draft) => draft.Frame.Type == ClaimType.Control && draft.Action is ("capture" or "enter");

    static void Add(List<Candidate> parties, Candidate? party)
    {
        if (party is not null && !Holds(parties, party))
        {
            parties.Add(party);
        }
    }

    static bool Holds(List<Candidate> parties, Candidate party) => parties.Exists(one => Parties.AreOne(one, party));
}
