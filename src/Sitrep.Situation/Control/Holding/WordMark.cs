using Sitrep.Situation.Incidents;

namespace Sitrep.Situation.Control;

/// <summary>A word in the few numbers that the fold needs, so that a million of them are run through without touching the claims.</summary>
readonly struct WordMark
{
    const int MinuteBits = 32;

    public required ControlEffect Effect { get; init; }
    public required bool Denies { get; init; }
    public required bool IsFirm { get; init; }

    /// <summary>See <see cref="ControlWord.IsVague"/>.</summary>
    public required bool IsVague { get; init; }

    public required Stance Stance { get; init; }

    /// <summary>Not said by a party for itself, and without reserve.</summary>
    public bool IsIndependent => IsFirm && Stance != Stance.ForItself;

    /// <summary>Numbers within the place's track; a party of -1 is nobody named.</summary>
    public required int Party { get; init; }
    public required int Speaker { get; init; }

    /// <summary>The side that the speaker speaks for; -1 when nothing is told of it.</summary>
    public required int SpeakersSide { get; init; }

    /// <summary>The number of the pair of speaker and party; -1 without a party.</summary>
    public required int Pair { get; init; }
    public required float Weight { get; init; }

    /// <summary>Day numbers.</summary>
    public required int First { get; init; }
    public required int Last { get; init; }

    /// <summary>When it became known here, in ticks of UTC.</summary>
    public required long Known { get; init; }

    /// <summary>The day that it tells of, then the earliest and the latest minute at which its report can have been published.</summary>
    public required long Early { get; init; }
    public required long Late { get; init; }

    /// <summary>True when what it says of its party speaks against another's holding the place.</summary>
    public bool Opposes(int holder) => Party >= 0 && Party != holder && (!IsVague || SpeakersSide == holder);

    /// <summary>
    /// A denial that says that nobody has taken the place: of a loss, or of a gain by nobody named. Against everybody but who is said not to have lost it,
    /// or failing that but the side of the voice.
    /// </summary>
    public bool Spared(out int side)
    {
        side = Effect == ControlEffect.Lost ? Party : SpeakersSide;
        return Denies && Effect == (Party < 0 ? ControlEffect.Holds : ControlEffect.Lost);
    }

    public static WordMark Of(ControlWord word, int party, int speaker, int speakersSide, int pair)
    {
        var (early, late) = Minutes(word.Source.Report.Published);
        return new()
        {
            Effect = word.Effect,
            Denies = word.Denies,
            IsFirm = word.IsFirm,
            IsVague = word.IsVague,
            Stance = word.Stance,
            Party = party,
            Speaker = speaker,
            SpeakersSide = speakersSide,
            Pair = pair,
            Weight = (float)word.Weight,
            First = word.First.DayNumber,
            Last = word.Last.DayNumber,
            Known = word.Source.Known.UtcTicks,
            Early = ((long)word.Last.DayNumber << MinuteBits) + early,
            Late = ((long)word.Last.DayNumber << MinuteBits) + late,
        };
    }

    // A report that gives only its day may have been published at any time of it, and one that gives none at any time.
    static (long Early, long Late) Minutes(Model.Publication? published) => published switch
    {
        null => (0, uint.MaxValue),
        { Instant: { } at } => (at.UtcTicks / TimeSpan.TicksPerMinute, at.UtcTicks / TimeSpan.TicksPerMinute),
        { Day: var day } => (day.DayNumber * (long)TimeSpan.FromDays(1).TotalMinutes, (day.DayNumber + 1) * (long)TimeSpan.FromDays(1).TotalMinutes - 1),
    };
}
