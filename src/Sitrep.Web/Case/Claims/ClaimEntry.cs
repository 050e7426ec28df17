using Sitrep.Geography.Names;
using Sitrep.Model;
using Sitrep.Situation;
using Sitrep.Situation.Fusion;
using Sitrep.Web.Case.Reports;

namespace Sitrep.Web.Case.Claims;

/// <summary>A claim as pages name it, with what filters ask of it.</summary>
/// <param name="Key">Report key, a full stop, the claim's id: what its address carries.</param>
/// <param name="Claim">As judgements leave it: corrected, if somebody corrected it.</param>
/// <param name="PlaceKey">The place's id, else its name; null without a place.</param>
/// <param name="Voice">Who says it: the organisation or person it is attributed to, else the publisher.</param>
/// <param name="Day">The last day on which it is said to have happened; null when the report gives none.</param>
public sealed record ClaimEntry(string Key, ReportSource Report, Claim Claim, string? PlaceKey, string Voice, DateOnly? Day)
{
    private ClaimRef? reference;

    /// <summary>The claim with its report, as the situation takes it.</summary>
    public required SourcedClaim Source { get; init; }

    /// <summary>As the program read it, whatever was judged since.</summary>
    public required Claim AsRead { get; init; }

    /// <summary>The judgement about it alone that stands; null when there is none.</summary>
    public Judgement? Judged { get; init; }

    public bool IsRejected => Judged?.Verdict == Verdict.Rejected;

    public bool IsCorrected => Judged?.Verdict == Verdict.Corrected;

    /// <summary>What judgements name it by.</summary>
    public ClaimRef Reference => reference ??= ClaimRef.Of(Report.Report, AsRead);

    /// <summary>The place's name as the gazetteer has it, else the report's words.</summary>
    public string? PlaceName => Claim.Place?.Shown();

    public string? Actor => Claim.Actor is { } actor ? actor.Name ?? actor.Surface : null;

    public string? Target => Claim.Target is { } target ? target.Name ?? target.Surface : null;

    /// <summary>The name of the side that the actor belongs to; null for one that the actor packs do not know.</summary>
    public string? ActorSide { get; private init; }

    /// <summary>As <see cref="ActorSide"/>.</summary>
    public string? TargetSide { get; private init; }

    /// <summary>The actor where it is a name, of a list or by its capitals, and not people who were counted.</summary>
    internal string? NamedActor => Claim.Actor is { } actor && IsNamed(actor) ? Actor : null;

    /// <summary>As <see cref="NamedActor"/>.</summary>
    internal string? NamedTarget => Claim.Target is { } target && IsNamed(target) ? Target : null;

    /// <summary>The first day on which it is said to have happened, else the day of publication.</summary>
    public DateOnly? First => Source.First;

    /// <summary>The first day as of which it is so.</summary>
    public DateOnly? SeenFrom => Source.SeenFrom;

    /// <summary>The last day on which it is said to have happened, else the day of publication.</summary>
    internal DateOnly? Latest => Day ?? First;

    /// <summary>Last day told of first, within a day as the reports and their texts stand.</summary>
    internal static Comparison<ClaimEntry> InOrder { get; } = (a, b) =>
    {
        var days = Nullable.Compare(b.Latest, a.Latest);
        var reports = days != 0 ? days : ReportSource.InOrder(a.Report, b.Report);
        var evidence = reports != 0 ? reports : a.AsRead.Evidence.CompareTo(b.AsRead.Evidence);
        return evidence != 0 ? evidence : string.CompareOrdinal(a.AsRead.Id, b.AsRead.Id);
    };

    /// <summary>True when each of the words stands in its evidence, one of its names or its report's title.</summary>
    public bool Tells(string words)
    {
        foreach (var range in words.AsSpan().Split(' '))
        {
            if (!Tells(words.AsSpan()[range]))
            {
                return false;
            }
        }

        return true;
    }

    private bool Tells(ReadOnlySpan<char> word) =>
        Has(Claim.Evidence.In(Report.Text), word) || Has(PlaceName, word) || Has(Claim.Place?.Name, word) || Has(Actor, word) || Has(Target, word) || Has(Voice, word)
        || Has(Report.Name, word) || Has(Report.Title, word) || Has(Claim.Place?.Surface, word);

    private static bool Has(ReadOnlySpan<char> text, ReadOnlySpan<char> word) => text.Contains(word, StringComparison.OrdinalIgnoreCase);

    internal static string KeyOf(string reportId, Claim claim) => $"{ReportSource.KeyOf(reportId)}.{claim.Id}";

    internal static ClaimEntry Of(ReportSource report, Claim read, JudgementBook judged, Sides sides)
    {
        var source = new SourcedClaim(read, report.Report, report.Received);
        var on = judged.On(source);
        source = judged.Apply(source) ?? source;
        var (claim, place) = (source.Claim, source.Claim.Place);
        return new($"{report.Key}.{read.Id}", report, claim, place is null ? null : place.Id ?? place.Name ?? place.Surface, source.Voice, claim.Time?.End ?? claim.Time?.Start)
        {
            Source = source,
            AsRead = read,
            Judged = on,
            ActorSide = SideOf(claim.Actor, sides),
            TargetSide = SideOf(claim.Target, sides),
        };
    }

    private static string? SideOf(Party? party, Sides sides) => party is not null && sides.Of(party) is var side && sides.Knows(side) ? side.Name : null;

    // "12 children" and "its fighters" are nobody's name; a script without capitals does not tell.
    private static bool IsNamed(Party party) => party.Id is not null || party.Name is not null
        || (!char.IsDigit(party.Surface, 0) && party.Surface.Any(sign => char.IsLetter(sign) && !char.IsLower(sign)));
}
