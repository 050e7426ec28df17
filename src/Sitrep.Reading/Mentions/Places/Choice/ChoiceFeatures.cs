using System.Numerics;
using Sitrep.Geography;
using Sitrep.Model;
using Sitrep.Packs.Weights;

namespace Sitrep.Reading.Mentions.Places.Choice;

/// <summary>Says of each candidate of a name what speaks for and against it.</summary>
sealed class ChoiceFeatures
{
    const double NearKm = 50, RegionKm = 161, FarthestKm = 20000;

    static readonly double nearChord = SpherePoint.ChordOf(NearKm), regionChord = SpherePoint.ChordOf(RegionKm);

    readonly Votes votes;
    readonly (NamedPlace Group, SpherePoint At)[] anchors;

    public ChoiceFeatures(Scene scene, List<NamedPlace> groups)
    {
        votes = Votes.Of(scene, groups);
        anchors = [.. groups.Where(g => g.Anchor >= 0).Select(g => (g, g.Candidates[g.Anchor].Place)).Where(a => a.Place.Kind is not (PlaceKind.Region or PlaceKind.Water or PlaceKind.Country))
            .Select(a => (a.g, SpherePoint.Of(a.Place.Location)))];
    }

    /// <summary>What context says of one candidate.</summary>
    public readonly record struct Context(float Country, float Division, double NearestKm, double ThirdKm, int Near, int InRegion, int SaidWithin);

    public Context Look(NamedPlace group, GazetteerPlace place)
    {
        var (nearest, second, third) = (double.PositiveInfinity, double.PositiveInfinity, double.PositiveInfinity);
        var (near, region, at) = (0, 0, SpherePoint.Of(place.Location));
        foreach (var anchor in anchors)
        {
            if (at.ChordTo(anchor.At) is var chord && chord < regionChord | chord < third && !ReferenceEquals(anchor.Group, group))
            {
                (near, region) = (near + (chord < nearChord ? 1 : 0), region + (chord < regionChord ? 1 : 0));
                (nearest, second, third) = chord < nearest ? (chord, nearest, second) : chord < second ? (nearest, chord, second) : (nearest, second, Math.Min(chord, third));
            }
        }

        return new(votes.OfCountry(place, group), votes.OfDivision(place, group), KmOf(nearest), KmOf(third), near, region, SaidWithin(group, place));
    }

    static double KmOf(double chord) => double.IsInfinity(chord) ? FarthestKm : SpherePoint.KmOf(chord);

    /// <summary>0 nothing is said, 1 said to lie where this does not, 2 said to lie near, 3 said to lie where this does.</summary>
    static int SaidWithin(NamedPlace group, GazetteerPlace place)
    {
        var said = 0;
        foreach (var container in group.Said)
        {
            var level = container.Candidates.Count == 0 ? 0 : container.Holds(place) ? 3
                : container.Anchor >= 0 && container.Candidates[container.Anchor].Place.Location.KmTo(place.Location) < NearKm ? 2 : 1;
            said = Math.Max(said, level);
        }

        return said;
    }

    public static void Describe(NamedPlace group, int index, Context context, Context best, List<Feature> into)
    {
        var candidate = group.Candidates[index];
        var place = candidate.Place;
        var people = BitOperations.Log2(place.Population + 1);
        var top = BitOperations.Log2(group.Candidates[0].Place.Population + 1);
        var kind = (int)place.Kind;
        var (country, division) = (Tenth(context.Country), Tenth(context.Division));
        var (near, far) = (Distance(context.NearestKm), Distance(context.ThirdKm));
        for (var level = 1; level <= people; level++)
        {
            into.Add(F("people").And(level));
        }

        into.Add(F("kind").And(kind).And(place.Rank));
        into.Add(F("kind-length").And(kind).And(Math.Min(3, group.Candidates.Count)));
        into.Add(F("said-kind").And((int)group.SaidKind).And(kind));
        into.Add(F("order").And(Math.Min(5, index)));
        into.Add(F("less").And(Math.Clamp(top - people, -3, 12)));
        into.Add(F("match").And((int)candidate.Match).And(candidate.FromUser ? 1 : 0));
        into.Add(F("match-country").And((int)candidate.Match).And(country).And(near / 2));
        into.Add(F("said").And(context.SaidWithin).And((int)candidate.Match));
        into.Add(F("country").And(country));
        into.Add(F("country-most").And(Same(context.Country, best.Country)).And(country));
        into.Add(F("division").And(division));
        into.Add(F("division-most").And(Same(context.Division, best.Division)).And(division));
        into.Add(F("nearest").And(near));
        into.Add(F("third").And(far));
        into.Add(F("is-nearest").And(context.NearestKm <= best.NearestKm ? 1 : 0).And(near));
        into.Add(F("is-third").And(context.ThirdKm <= best.ThirdKm ? 1 : 0).And(far));
        into.Add(F("near").And(Math.Min(4, context.Near)).And(Math.Min(4, best.Near)));
        into.Add(F("region").And(Math.Min(6, context.InRegion)).And(Math.Min(6, best.InRegion)));
        into.Add(F("people-near").And(people / 3).And(near / 2));
        into.Add(F("people-country").And(people / 3).And(country / 2));
        into.Add(F("kind-country").And(kind).And(country / 2));
        into.Add(F("only").And(Math.Min(4, group.Candidates.Count)).And((int)candidate.Match));
    }

    /// <summary>For leaving the name unresolved: how weak its best candidates are.</summary>
    public static void DescribeNone(NamedPlace group, Context best, List<Feature> into)
    {
        var first = group.Candidates[0];
        into.Add(F("none").And((int)first.Match));
        into.Add(F("none-people").And(BitOperations.Log2(first.Place.Population + 1) / 2).And((int)first.Match));
        into.Add(F("none-country").And(Tenth(best.Country)).And((int)first.Match));
        into.Add(F("none-near").And(Distance(best.NearestKm)).And((int)first.Match));
        into.Add(F("none-kind").And((int)first.Place.Kind).And((int)group.SaidKind));
        into.Add(F("none-said").And(best.SaidWithin));
        into.Add(F("none-count").And(Math.Min(6, group.Candidates.Count)));
    }

    /// <summary>The best of each kind of context among the candidates.</summary>
    public static Context Best(ReadOnlySpan<Context> contexts)
    {
        var best = new Context(0, 0, FarthestKm, FarthestKm, 0, 0, 0);
        foreach (var c in contexts)
        {
            best = new(Math.Max(best.Country, c.Country), Math.Max(best.Division, c.Division), Math.Min(best.NearestKm, c.NearestKm),
                Math.Min(best.ThirdKm, c.ThirdKm), Math.Max(best.Near, c.Near), Math.Max(best.InRegion, c.InRegion), Math.Max(best.SaidWithin, c.SaidWithin));
        }

        return best;
    }

    static Feature F(string name) => Feature.Of(name);

    static int Same(float a, float b) => a > 0 && a >= b ? 1 : 0;

    static int Tenth(float share) => share <= 0 ? 0 : 1 + (int)Math.Min(9, share * 10);

    static int Distance(double km) => km > 10000 ? 15 : (int)Math.Log2(1 + km);
}
