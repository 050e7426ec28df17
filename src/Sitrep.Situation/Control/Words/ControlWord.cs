using Sitrep.Model;
using Sitrep.Situation.Fusion;
using Sitrep.Situation.Incidents;

namespace Sitrep.Situation.Control;

/// <summary>What one claim says about who holds a place.</summary>
/// <param name="Party">Whom the effect is about; null when the text does not say.</param>
/// <param name="Speaker">Whose voice it is: all who speak for one side, and all copies of one text, are one.</param>
/// <param name="Stance">What the voice has to do with what it says; of a denial, with its denying.</param>
/// <param name="Weight">What it counts for, by its stance and its reserve.</param>
/// <param name="First">The day from which it is said to be so.</param>
/// <param name="Last">The day by which it is said to be so, no later than the day after its report was published: nobody tells of what is still to come.</param>
public sealed record ControlWord(ControlEffect Effect, Side? Party, Source Speaker, Stance Stance, double Weight, DateOnly First, DateOnly Last)
{
    Func<SourcedClaim>? open;
    SourcedClaim? source;

    public ControlWord(SourcedClaim source, ControlEffect effect, Side? party, Source speaker, Stance stance, double weight, DateOnly first, DateOnly last)
        : this(effect, party, speaker, stance, weight, first, last) =>
        (this.source, Denies, IsFirm) = (source, source.Claim.Modality == Modality.Denied, source.Claim.Modality != Modality.Possible);

    /// <param name="open">Finds the claim when it is first asked for.</param>
    internal ControlWord(Func<SourcedClaim> open, WordMark mark, Side? party, Source speaker, double weight)
        : this(mark.Effect, party, speaker, mark.Stance, weight, DateOnly.FromDayNumber(mark.First), DateOnly.FromDayNumber(mark.Last)) =>
        (this.open, Denies, IsFirm) = (open, mark.Denies, mark.IsFirm);

    /// <summary>The claim that says it.</summary>
    public SourcedClaim Source
    {
        get
        {
            if (source is null)
            {
                (source, open) = (open!(), null);
            }

            return source;
        }
    }

    public bool Denies { get; }

    /// <summary>Said without reserve.</summary>
    public bool IsFirm { get; }

    /// <summary>
    /// A party speaks of somebody whom no pack knows ("the terrorists took it"): by whatever name it calls them, that is said against itself alone and not
    /// against another side, which may be the same.
    /// </summary>
    public bool IsVague => Speaker.Side.Belligerent && Party is { Belligerent: false } && Party.Key != Speaker.Key;

    /// <summary>Tells who holds it, who lost it, who is inside or who surrounds it; else it is only kept.</summary>
    public bool MovesAnything => Effect != ControlEffect.Near;

    /// <summary>By day, publication, report and place in its text: an order that does not depend on how words arrived.</summary>
    public static Comparison<ControlWord> InOrder { get; } = (a, b) =>
    {
        var days = a.Last.CompareTo(b.Last);
        var published = days != 0 ? days : Nullable.Compare(Instant(a), Instant(b));
        return published != 0 ? published : SourcedClaim.InOrder(a.Source, b.Source);
    };

    // Of a report that gives only its day, the day's end, as in ReceivedReport.
    static DateTimeOffset? Instant(ControlWord word) => word.Source.Report.Published is { } at
        ? at.Instant ?? new DateTimeOffset(at.Day.ToDateTime(TimeOnly.MaxValue), TimeSpan.Zero)
        : null;
}
