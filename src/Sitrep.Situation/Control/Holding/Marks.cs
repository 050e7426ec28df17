namespace Sitrep.Situation.Control;

/// <summary>
/// What later words overtake: of each voice its newest words, and of each side the newest settling words that it holds or has lost the place.
/// Its arrays are used again from place to place.
/// </summary>
sealed class Marks
{
    const int Never = -1;

    long[] settledHold = [], settledLost = [];
    int[] holdOfPair = [], takenBackOfPair = [], lossOfPair = [];
    (int Side, int At, int AtOther)[] holdOfSpeaker = [];
    (int Except, int At)[] nobodyOfSpeaker = [];
    (int Side, long At, long AtOther) settled;

    public void Clear(int sides, int speakers, int pairs)
    {
        Reset(ref settledHold, sides, (long)Never);
        Reset(ref settledLost, sides, (long)Never);
        Reset(ref holdOfPair, pairs, Never);
        Reset(ref takenBackOfPair, pairs, Never);
        Reset(ref lossOfPair, pairs, Never);
        Reset(ref holdOfSpeaker, speakers, (Never, Never, Never));
        Reset(ref nobodyOfSpeaker, speakers, (Never, Never));
        settled = (Never, Never, Never);
    }

    /// <summary>Words come in order, by their numbers.</summary>
    public void Note(int at, in WordMark word, double confirmedFrom)
    {
        if (!word.IsFirm)
        {
            return;
        }

        var settles = !word.Denies && word.Weight >= confirmedFrom;
        switch (word.Effect)
        {
            case ControlEffect.Holds or ControlEffect.Lost when word.Denies && word.Spared(out var spared):
                nobodyOfSpeaker[word.Speaker] = (spared, at);
                break;
            case ControlEffect.Near or ControlEffect.Enters or ControlEffect.Besieges or ControlEffect.Frees:
            case ControlEffect.Holds or ControlEffect.Lost when word.Party < 0:
                break;
            case ControlEffect.Holds when word.Denies:
                takenBackOfPair[word.Pair] = at;
                break;
            case ControlEffect.Holds:
                NoteHold(at, word, settles);
                break;
            case ControlEffect.Lost when !word.Denies:
                (takenBackOfPair[word.Pair], lossOfPair[word.Pair]) = (at, at);
                settledLost[word.Party] = settles ? Math.Max(settledLost[word.Party], word.Early) : settledLost[word.Party];
                break;
        }
    }

    void NoteHold(int at, in WordMark word, bool settles)
    {
        holdOfPair[word.Pair] = at;
        ref var newest = ref holdOfSpeaker[word.Speaker];
        newest = newest.Side == word.Party ? newest with { At = at } : (word.Party, at, newest.At);
        if (settles)
        {
            settledHold[word.Party] = Math.Max(settledHold[word.Party], word.Early);
            settled = settled.Side == word.Party ? settled with { At = Math.Max(settled.At, word.Early) }
                : word.Early >= settled.At ? (word.Party, word.Early, settled.At)
                : settled with { AtOther = Math.Max(settled.AtOther, word.Early) };
        }
    }

    /// <summary>True while a word that a side holds it is neither taken back by its voice nor overtaken by a settling word of another holder or of its loss.</summary>
    public bool HoldStands(int at, in WordMark word)
    {
        var (newest, nobody) = (holdOfSpeaker[word.Speaker], nobodyOfSpeaker[word.Speaker]);
        return (newest.Side == word.Party ? newest.AtOther : newest.At) <= at && takenBackOfPair[word.Pair] <= at && (nobody.Except == word.Party || nobody.At <= at)
            && (settled.Side == word.Party ? settled.AtOther : settled.At) <= word.Late && settledLost[word.Party] <= word.Late;
    }

    /// <summary>True while a word that a side lost it, or that denies that it holds it, stands.</summary>
    public bool LossStands(int at, in WordMark word) => word.Party < 0 || (holdOfPair[word.Pair] <= at && settledHold[word.Party] <= word.Late);

    /// <summary>True while a denial that a side lost it stands against another holder.</summary>
    public bool DeniedLossStands(int at, in WordMark word, int holder) =>
        LossDenied(at, word) && StandsAgainst(at, word, holder);

    /// <summary>True while a denial that a side lost it stands, of a place that nobody is said to hold.</summary>
    public bool LossDenied(int at, in WordMark word) => word.Party >= 0 && lossOfPair[word.Pair] <= at && settledLost[word.Party] <= word.Late;

    /// <summary>True while a word that a side is inside stands against another holder.</summary>
    public bool EntryStands(int at, in WordMark word, int holder) => settledLost[word.Party] <= word.Late && StandsAgainst(at, word, holder);

    /// <summary>True while neither the voice itself nor a settling word has said since that the holder holds it.</summary>
    public bool StandsAgainst(int at, in WordMark word, int holder) => settledHold[holder] <= word.Late && !SaidSince(at, word.Speaker, holder);

    bool SaidSince(int at, int speaker, int holder) => holdOfSpeaker[speaker] is var newest && newest.Side == holder && newest.At > at;

    static void Reset<T>(ref T[] array, int length, T value)
    {
        array = array.Length < length ? new T[length] : array;
        Array.Fill(array, value, 0, length);
    }
}
