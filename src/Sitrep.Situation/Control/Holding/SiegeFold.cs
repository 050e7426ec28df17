namespace Sitrep.Situation.Control;

/// <summary>Follows a siege through the words in order: it lasts until it is said to be broken, or the besieger takes the place or leaves.</summary>
static class SiegeFold
{
    public static Siege? Of(PlaceTrack track, Sight sight, double confirmedFrom)
    {
        Siege? siege = null;
        foreach (ref readonly var word in track.Marks)
        {
            if (!word.Denies && sight.Sees(word))
            {
                siege = After(siege, word, track, word.IsFirm && word.Weight >= confirmedFrom);
            }
        }

        return siege;
    }

    static Siege? After(Siege? siege, in WordMark word, PlaceTrack track, bool settles)
    {
        var party = word.Party < 0 ? null : track.Sides[word.Party];
        return word.Effect switch
        {
            ControlEffect.Besieges => Begun(siege, party, DateOnly.FromDayNumber(word.First), settles),
            ControlEffect.Frees when settles || siege is { Confirmed: false } => null,
            ControlEffect.Holds or ControlEffect.Lost when settles && party is not null && party.Key == siege?.By?.Key => null,
            _ => siege,
        };
    }

    static Siege Begun(Siege? siege, Fusion.Side? by, DateOnly day, bool settles) => siege is not null && (by is null || siege.By is null || siege.By.Key == by.Key)
        ? siege with { By = siege.By ?? by, Confirmed = siege.Confirmed || settles }
        : new(by, day, settles);
}
