using Sitrep.Model;

namespace Sitrep.Situation;

/// <summary>A claim with the report that carries it.</summary>
/// <param name="Known">When the report became known here.</param>
public sealed record SourcedClaim(Claim Claim, Report Report, DateTimeOffset Known)
{
    /// <summary>The organisation or person that it is attributed to, else whoever published it.</summary>
    public string Voice { get; } = Claim.Attribution is { } said
        ? said.Organisation ?? said.Speaker ?? said.Role ?? said.Surface
        : Report.Source;

    /// <summary>True when the publisher speaks in its own voice.</summary>
    public bool InOwnVoice => Claim.Attribution is null;

    /// <summary>The first day on which it is said to have happened; without one, the day of publication.</summary>
    public DateOnly? First => Claim.Time?.Start ?? Claim.Time?.End ?? Report.Published?.Day;

    /// <summary>The last day; see <see cref="First"/>.</summary>
    public DateOnly? Last => Claim.Time?.End ?? Claim.Time?.Start ?? Report.Published?.Day;

    /// <summary>
    /// The first day as of which it is so (docs/timeline.md). What is told of a span of days, and a running total, is so from the last of them on, or from the
    /// day after it was published: nobody tells of what is still to come. What has only a beginning is so from there; and what is dated by a week or a month
    /// may have been on its first day.
    /// </summary>
    public DateOnly? SeenFrom => First < Last && IsWhole ? Told() : First;

    public string Quote => Claim.Evidence.Of(Report.Text);

    /// <summary>Neither denied nor yet to come.</summary>
    public bool SaysItHappened => Claim.Modality is Modality.Asserted or Modality.Claimed or Modality.Possible;

    // The number or the state is of the whole span; of what is dated coarsely the span is where a day of it is not known.
    bool IsWhole => Claim.Cumulative || Claim.Time?.Precision is TimePrecision.Hour or TimePrecision.Day;

    DateOnly? Told() => Report.Published?.Day is { } day && day < DateOnly.MaxValue && day.AddDays(1) is var told && told < Last ? (told > First ? told : First) : Last;

    /// <summary>An order that does not depend on how claims arrived: by day, publication, report and place in its text.</summary>
    public static Comparison<SourcedClaim> InOrder { get; } = (a, b) =>
    {
        var days = Nullable.Compare(a.Last, b.Last);
        var published = days != 0 ? days : Nullable.Compare(a.Report.Published?.Day, b.Report.Published?.Day);
        var reports = published != 0 ? published : string.CompareOrdinal(a.Report.Id, b.Report.Id);
        var evidence = reports != 0 ? reports : a.Claim.Evidence.CompareTo(b.Claim.Evidence);
        return evidence != 0 ? evidence : string.CompareOrdinal(a.Claim.Id, b.Claim.Id);
    };

    /// <summary>Report by report, each in the order of its text.</summary>
    public static Comparison<SourcedClaim> ByReport { get; } = (a, b) =>
    {
        var reports = ReferenceEquals(a.Report, b.Report) ? 0 : string.CompareOrdinal(a.Report.Id, b.Report.Id);
        var evidence = reports != 0 ? reports : a.Claim.Evidence.CompareTo(b.Claim.Evidence);
        return evidence != 0 ? evidence : string.CompareOrdinal(a.Claim.Id, b.Claim.Id);
    };
}
