using System.Collections.Immutable;
using System.Globalization;
using Sitrep.Model;
using Sitrep.Situation.Fusion;
using Sitrep.Situation.Fusion.Comparing;

namespace Sitrep.Situation.Incidents;

/// <summary>Makes an incident of the claims of one cluster.</summary>
public sealed class IncidentBuilder(Sides sides, SourceFinder sources)
{
    const ulong IdBits = (1UL << 48) - 1;

    /// <param name="claims">At least one, in order.</param>
    public Incident Of(ImmutableArray<SourcedClaim> claims)
    {
        var sayings = claims.Select(Say).ToImmutableArray();
        var voices = sayings.GroupBy(s => s.Source.Key, StringComparer.Ordinal).Select(v => new Voice(v.First().Source, [.. v])).ToImmutableArray();
        var figures = Figures.Of(sayings, sides);
        var disputes = claims.Length == 1 && claims[0].SaysItHappened ? [] : Disputes.Of(sayings, figures, sides);
        var place = BestPlace(claims);
        return new(IdOf(claims), claims)
        {
            Lead = LeadOf(claims),
            Place = place,
            RangeKm = RangeOf(place, claims),
            Day = Most(claims.Where(c => c.Claim.Time is not null).Select(c => c.Last)) ?? claims[0].Last,
            First = claims.Min(c => c.First),
            Last = claims.Max(c => c.Last),
            Actors = SidesOf(claims, c => c.Actor),
            Targets = SidesOf(claims, c => c.Target),
            Figures = figures,
            Voices = voices,
            Disputes = disputes,
            Grades = Grading.Of(voices, disputes, sides),
        };
    }

    Saying Say(SourcedClaim claim)
    {
        var source = sources.Of(claim);
        return new(claim, source, Stances.Of(claim, source, sides));
    }

    static SourcedClaim LeadOf(ImmutableArray<SourcedClaim> claims) => claims.Length == 1 ? claims[0] : claims
        .GroupBy(c => Acts.Of(c.Claim)).OrderByDescending(g => g.Any(c => c.SaysItHappened))
        .ThenByDescending(g => Acts.FamilyOf(g.Key) == Family.Control ? g.Count(c => c.SaysItHappened) : 0).ThenBy(g => g.Key)
        .Select(g => g.FirstOrDefault(c => c.SaysItHappened) ?? g.First()).First();

    static Place? BestPlace(ImmutableArray<SourcedClaim> claims) => claims.Select(c => c.Claim.Place).OfType<Place>()
        .GroupBy(NameKey.Of, StringComparer.Ordinal)
        .OrderBy(g => RankOf(g.First())).ThenByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal)
        .Select(g => g.First()).FirstOrDefault();

    static int RankOf(Place place) => place.Location is null ? 4 : place.Precision switch
    {
        PlacePrecision.Exact => 0,
        PlacePrecision.Near => 1,
        PlacePrecision.Area => 2,
        _ => 3,
    };

    static double RangeOf(Place? place, ImmutableArray<SourcedClaim> claims) => place?.Location is not { } at ? 0
        : claims.Select(c => c.Claim.Place?.Location).OfType<GeoPoint>().Select(at.KmTo).Append(place.RadiusKm ?? 0).Max();

    static DateOnly? Most(IEnumerable<DateOnly?> days) =>
        days.OfType<DateOnly>().GroupBy(d => d).OrderByDescending(g => g.Count()).ThenByDescending(g => g.Key).Select(g => (DateOnly?)g.Key).FirstOrDefault();

    ImmutableArray<Side> SidesOf(ImmutableArray<SourcedClaim> claims, Func<Claim, Party?> party) =>
    [
        .. claims.Where(c => c.SaysItHappened).Select(c => party(c.Claim)).OfType<Party>().Select(sides.Of).GroupBy(s => s.Key, StringComparer.Ordinal)
            .OrderByDescending(g => g.First().Belligerent).ThenByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => g.First()),
    ];

    static string IdOf(ImmutableArray<SourcedClaim> claims) => IdOf(claims.MinBy(c => (c.Known, c.Report.Id, c.Claim.Evidence.Start, c.Claim.Evidence.End, c.Claim.Id))!);

    /// <summary>The id of an incident of which this claim was known here first.</summary>
    public static string IdOf(SourcedClaim first)
    {
        var hash = StableHash.Of(first.Report.Id).With((ulong)first.Claim.Evidence.Start).With((ulong)first.Claim.Evidence.End)
            .With(StableHash.Of(first.Claim.Action)).With(StableHash.Of(first.Claim.Id));
        return "i" + (hash & IdBits).ToString("x12", CultureInfo.InvariantCulture);
    }
}
