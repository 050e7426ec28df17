
namespace Sitrep.Situation.Control;

/// <summary>
/// Weighs the words about a place that are seen from a vantage. Of each voice its weightiest word counts once. The side for whose holding most is said is
/// set against all that is said against it; a settling word overtakes what was said before it. Not shared by threads: its arrays are used again.
/// </summary>
sealed class Weighing(ControlWeights weights)
{
    readonly Marks overtaken = new();
    double[] holdOfPair = [], forSide = [], againstOfSpeaker = [];

    /// <param name="standing">If given, gets true for each word that is not overtaken.</param>
    public Outcome? Weigh(PlaceTrack track, Sight sight, bool[]? standing = null)
    {
        var marks = track.Marks;
        overtaken.Clear(track.Sides.Length, track.Speakers, track.Pairs);
        var seen = 0;
        for (var i = 0; i < marks.Length; i++)
        {
            if (sight.Sees(marks[i]))
            {
                seen++;
                overtaken.Note(i, marks[i], weights.ConfirmedFrom);
            }
        }

        return seen == 0 ? null : Weightiest(track, sight) is >= 0 and var holder ? Against(track, sight, holder, standing) : Holderless(track, sight, standing);
    }

    // The side for which the words weigh most; of equals the first by its key, which matters little: they contest each other.
    int Weightiest(PlaceTrack track, Sight sight)
    {
        Clear(ref holdOfPair, track.Pairs);
        Clear(ref forSide, track.Sides.Length);
        var marks = track.Marks;
        for (var i = 0; i < marks.Length; i++)
        {
            if (marks[i] is { Effect: ControlEffect.Holds, Denies: false, Party: >= 0 } && sight.Sees(marks[i]) && overtaken.HoldStands(i, marks[i]))
            {
                ref readonly var word = ref marks[i];
                forSide[word.Party] += Math.Max(0, word.Weight - holdOfPair[word.Pair]);
                holdOfPair[word.Pair] = Math.Max(holdOfPair[word.Pair], word.Weight);
            }
        }

        var best = -1;
        for (var side = 0; side < track.Sides.Length; side++)
        {
            best = forSide[side] > 0 && (best < 0 || IsMore(track, side, best)) ? side : best;
        }

        return best;
    }

    // Whom only a party's words for its enemies name stands behind everybody who is named.
    bool IsMore(PlaceTrack track, int side, int than) => track.IsNamed(side) != track.IsNamed(than) ? track.IsNamed(side) : forSide[side] > forSide[than];

    Outcome Against(PlaceTrack track, Sight sight, int holder, bool[]? standing)
    {
        Clear(ref againstOfSpeaker, track.Speakers);
        var found = new HolderCase();
        var marks = track.Marks;
        for (var i = 0; i < marks.Length; i++)
        {
            if (!sight.Sees(marks[i]))
            {
                continue;
            }

            ref readonly var word = ref marks[i];
            var rule = Kind(i, word, holder);
            standing?[i] = rule is not null || Stands(i, word, holder);
            if (rule is not null)
            {
                found.Oppose(word, rule.Value, word.Weight - againstOfSpeaker[word.Speaker]);
                againstOfSpeaker[word.Speaker] = Math.Max(againstOfSpeaker[word.Speaker], word.Weight);
            }
            else if (word is { Effect: ControlEffect.Holds, Denies: false } && word.Party == holder && overtaken.HoldStands(i, word))
            {
                found.Support(word);
            }
            else if (word is { Effect: ControlEffect.Lost, Denies: false, IsFirm: true, Party: >= 0 } && word.Party != holder && overtaken.LossStands(i, word))
            {
                found.Confirm(word, weights.ConfirmedFrom);
            }
        }

        return found.Judge(holder, forSide[holder], weights);
    }

    // What a word says against a holder; null when it says nothing against it, or is overtaken.
    ControlRule? Kind(int at, in WordMark word, int holder) => word switch
    {
        { Effect: ControlEffect.Holds, Denies: false } when word.Opposes(holder) && overtaken.HoldStands(at, word) => ControlRule.RivalHolders,
        { Effect: ControlEffect.Lost, Denies: false } when word.Party == holder && overtaken.LossStands(at, word) => ControlRule.SaidLost,
        { Effect: ControlEffect.Holds, Denies: true } when word.Party == holder && overtaken.LossStands(at, word) => ControlRule.Denied,
        { Denies: true } when word.Spared(out var spared) && spared != holder && (word.Party < 0 ? overtaken.StandsAgainst(at, word, holder) : overtaken.DeniedLossStands(at, word, holder)) => ControlRule.Denied,
        { Effect: ControlEffect.Enters, Denies: false } when word.Opposes(holder) && overtaken.EntryStands(at, word, holder) => ControlRule.Entered,
        _ => null,
    };

    // Of a word that says nothing against the holder: whether it is not overtaken for all that.
    bool Stands(int at, in WordMark word, int holder) => word switch
    {
        { Effect: ControlEffect.Holds, Denies: false, Party: >= 0 } => overtaken.HoldStands(at, word),
        { Effect: ControlEffect.Lost, Denies: false } or { Effect: ControlEffect.Holds, Denies: true, Party: >= 0 } => overtaken.LossStands(at, word),
        { Effect: ControlEffect.Enters, Denies: false } => !word.Opposes(holder),
        { Denies: true } when word.Spared(out var spared) => spared == holder,
        _ => true,
    };

    // Nobody is said to hold it: what is left is who lost it, unless that is denied.
    Outcome Holderless(PlaceTrack track, Sight sight, bool[]? standing)
    {
        var loss = new LossCase();
        var marks = track.Marks;
        for (var i = 0; i < marks.Length; i++)
        {
            ref readonly var word = ref marks[i];
            if (!sight.Sees(word))
            {
                continue;
            }

            var stands = word.Effect is not (ControlEffect.Holds or ControlEffect.Lost) || word switch
            {
                { Effect: ControlEffect.Lost, Denies: false } => overtaken.LossStands(i, word),
                { Effect: ControlEffect.Lost } => overtaken.LossDenied(i, word),
                _ => word.Denies,
            };
            if (stands)
            {
                loss.Tell(word);
                standing?[i] = true;
            }
        }

        return loss.Judge();
    }

    static void Clear(ref double[] array, int length)
    {
        array = array.Length < length ? new double[length] : array;
        Array.Clear(array, 0, length);
    }
}
