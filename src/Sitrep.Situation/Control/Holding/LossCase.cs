namespace Sitrep.Situation.Control;

/// <summary>What is told of a place that nobody is said to hold.</summary>
sealed class LossCase
{
    readonly Sources sources = new();
    double strongest, denied;
    bool told;
    int since = int.MaxValue, deniedSince = int.MaxValue, newest = int.MinValue, loser = -1;

    /// <summary>Words that stand, in order.</summary>
    public void Tell(in WordMark word)
    {
        newest = Math.Max(newest, word.Last);
        if (word is { Effect: ControlEffect.Lost, Denies: true })
        {
            (denied, deniedSince) = (Math.Max(denied, word.Weight), Math.Min(deniedSince, word.First));
        }
        else if (word.Effect == ControlEffect.Lost)
        {
            since = word.Weight > strongest ? word.First : word.Weight < strongest ? since : Math.Min(since, word.First);
            loser = word.Weight >= strongest ? word.Party : loser;
            strongest = Math.Max(strongest, word.Weight);
            told = true;
            sources.Add(word);
        }
    }

    public Outcome Judge()
    {
        var (status, side, from, rule) = !told ? (PlaceStatus.Fought, -1, (int?)null, ControlRule.NoHolderTold)
            : denied > 0 ? (PlaceStatus.Contested, -1, Math.Max(since, deniedSince), ControlRule.Denied)
            : (PlaceStatus.Left, loser, since, ControlRule.OnlyLossTold);
        return new(status, side, from, rule)
        {
            For = strongest,
            Against = denied,
            Corroboration = status == PlaceStatus.Left ? sources.Corroboration : default,
            Newest = newest == int.MinValue ? null : newest,
        };
    }
}
