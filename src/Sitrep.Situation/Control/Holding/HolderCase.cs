using Sitrep.Situation.Incidents;

namespace Sitrep.Situation.Control;

/// <summary>What stands for one side's holding a place and what against it, and what that comes to.</summary>
sealed class HolderCase
{
    readonly Sources sources = new();
    double against, strongest, strongestAgainst;
    int since = int.MaxValue, first = int.MaxValue, firstAgainst = int.MaxValue, lostSince = int.MaxValue, newest = int.MinValue;
    bool independent, firm, lossAdmitted, lossTold;
    ControlRule opposed;

    /// <summary>A word that it holds the place.</summary>
    public void Support(in WordMark word)
    {
        since = word.Weight > strongest ? word.First : word.Weight < strongest ? since : Math.Min(since, word.First);
        strongest = Math.Max(strongest, word.Weight);
        first = Math.Min(first, word.First);
        newest = Math.Max(newest, word.Last);
        independent |= word is { IsFirm: true, Stance: Stance.Independent };
        firm |= word.IsFirm;
        sources.Add(word);
    }

    /// <summary>A word that another side lost it: it holds nothing by itself, but bears out who says that it does.</summary>
    public void Confirm(in WordMark word, double confirmedFrom)
    {
        if (word.Weight >= confirmedFrom)
        {
            lostSince = Math.Min(lostSince, word.First);
            newest = Math.Max(newest, word.Last);
            lossAdmitted |= word.SpeakersSide == word.Party;
            lossTold = true;
            sources.Add(word);
        }
    }

    /// <param name="more">By how much it weighs more than what its voice said against it before.</param>
    public void Oppose(in WordMark word, ControlRule rule, double more)
    {
        against += Math.Max(0, more);
        firstAgainst = Math.Min(firstAgainst, word.First);
        newest = Math.Max(newest, word.Last);
        opposed = word.Weight > strongestAgainst || (word.Weight == strongestAgainst && rule < opposed) ? rule : opposed;
        strongestAgainst = Math.Max(strongestAgainst, word.Weight);
    }

    public Outcome Judge(int holder, double weight, ControlWeights weights)
    {
        var confirmed = strongest >= weights.ConfirmedFrom;
        var (status, from, rule) = against > 0
            ? confirmed && weight >= weights.Outweighs * against
                ? (PlaceStatus.Held, since, ControlRule.Outweighs)
                : (PlaceStatus.Contested, Math.Max(first, firstAgainst), opposed)
            : confirmed ? (PlaceStatus.Held, since, independent ? ControlRule.IndependentWord : ControlRule.EnemyAdmits)
            : firm && lossTold ? (PlaceStatus.Held, Math.Max(since, lostSince), lossAdmitted ? ControlRule.LoserAdmits : ControlRule.LossTold)
            : (PlaceStatus.Claimed, since, firm ? ControlRule.OwnWord : ControlRule.WithReserve);
        var contested = status == PlaceStatus.Contested;
        return new(status, contested ? -1 : holder, from, rule)
        {
            For = weight,
            Against = against,
            Corroboration = contested ? Corroboration.None : sources.Corroboration,
            Newest = newest,
        };
    }
}
