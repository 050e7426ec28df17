using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Sitrep.Model;
using Sitrep.Situation.Fusion;
using Sitrep.Situation.Incidents;

namespace Sitrep.Situation.Control;

/// <summary>
/// The words about every place of a case, made once and then asked for any instant. Whose voice a word is and which words were judged away is as of the
/// incidents that it was made of. For many threads.
/// </summary>
public sealed class ControlIndex
{
    readonly ControlWeights weights;
    readonly ImmutableArray<PlaceTrack> tracks;
    readonly Lazy<ReadOnlyMemory<byte>> byDay, byKnown;
    readonly Enmities? enmities;

    ControlIndex(ControlWeights weights, ImmutableArray<PlaceTrack> tracks, Enmities enmities)
    {
        (this.weights, this.tracks, this.enmities) = (weights, tracks, enmities);
        byDay = new(() => Sorted(t => t.Days.Select(day => (long)day)));
        byKnown = new(() => Sorted(t => t.Knowns));
    }

    /// <summary>An index that was kept.</summary>
    internal ControlIndex(ControlWeights weights, ImmutableArray<PlaceTrack> tracks, ReadOnlyMemory<byte> byDay, ReadOnlyMemory<byte> byKnown) =>
        (this.weights, this.tracks, this.byDay, this.byKnown) = (weights, tracks, new(byDay), new(byKnown));

    internal ImmutableArray<PlaceTrack> Tracks => tracks;

    /// <summary>The turns of all places in order, by day and by when words became known.</summary>
    internal (ReadOnlyMemory<byte> ByDay, ReadOnlyMemory<byte> ByKnown) Turns => (byDay.Value, byKnown.Value);

    public static ControlIndex Of(IEnumerable<Incident> incidents, Sides sides, ControlWeights weights) =>
        Of([.. incidents.SelectMany(i => i.Voices).SelectMany(v => v.Sayings)], sides, weights);

    /// <param name="sayings">Those that are no words about who holds a place are passed over.</param>
    /// <param name="enmities">Who fights whom; by these sayings, unless given.</param>
    public static ControlIndex Of(IReadOnlyCollection<Saying> sayings, Sides sides, ControlWeights weights, Enmities? enmities = null)
    {
        enmities ??= new([.. sayings.Select(s => s.Claim)], sides);
        return new(weights, MadeOf(WordsOf(sayings, new(sides, weights, enmities))), enmities);
    }

    /// <summary>The index after a change to incidents: only the places that it tells of are read again, unless it changes who fights whom.</summary>
    /// <param name="all">The incidents after it.</param>
    public ControlIndex After(IncidentChange change, IEnumerable<Incident> all, Sides sides)
    {
        SourcedClaim[] gone = [.. change.Gone.SelectMany(i => i.Claims)], come = [.. change.Come.SelectMany(i => i.Claims)];
        if (enmities?.After(gone, come) is not { } after || !after.SaysTheSame(enmities))
        {
            return Of(all, sides, weights);
        }

        var words = WordsOf(change.Come.SelectMany(i => i.Voices).SelectMany(v => v.Sayings), new(sides, weights, after));
        var (left, touched) = (gone.ToHashSet<SourcedClaim>(ReferenceEqualityComparer.Instance), gone.Select(c => c.Claim.Place).OfType<Place>().Select(PlaceKey.Of).Concat(words.Keys).ToHashSet(StringComparer.Ordinal));
        var former = tracks.Where(t => touched.Contains(t.Key)).ToList();
        foreach (var track in former)
        {
            ref var standing = ref CollectionsMarshal.GetValueRefOrAddDefault(words, track.Key, out _);
            (standing ??= []).AddRange(track.Words.Where(word => !left.Contains(word.Source)));
        }

        var made = MadeOf(words.Where(place => place.Value.Count > 0));
        return new(weights, Splice.Of(tracks, former, made, InOrder).Apply(tracks, made), after);
    }

    static ImmutableArray<PlaceTrack> MadeOf(IEnumerable<KeyValuePair<string, List<ControlWord>>> places) => [.. places.Select(p => new PlaceTrack(p.Key, p.Value)).Order(Comparer<PlaceTrack>.Create(InOrder))];

    static int InOrder(PlaceTrack a, PlaceTrack b) => string.CompareOrdinal(a.Name, b.Name) is not 0 and var names ? names : string.CompareOrdinal(a.Key, b.Key);

    static Dictionary<string, List<ControlWord>> WordsOf(IEnumerable<Saying> sayings, WordReader reader)
    {
        var places = new Dictionary<string, List<ControlWord>>(StringComparer.Ordinal);
        foreach (var word in sayings.Select(reader.Read).OfType<ControlWord>())
        {
            ref var words = ref CollectionsMarshal.GetValueRefOrAddDefault(places, PlaceKey.Of(word.Source.Claim.Place!), out _);
            (words ??= []).Add(word);
        }

        return places;
    }

    /// <summary>Who holds what, from a vantage.</summary>
    public ControlPicture At(Vantage vantage)
    {
        var (weighing, sight) = (new Weighing(weights), Sight.Of(vantage));
        return Picture(vantage, [.. tracks.Select(t => Fold(t, sight, weighing))]);
    }

    /// <summary>As <see cref="At(Vantage)"/>, where only the places are weighed again that a change touched.</summary>
    /// <param name="former">The index before it.</param>
    /// <param name="picture">What that gave.</param>
    public ControlPicture After(ControlIndex former, ControlPicture picture)
    {
        var (weighing, sight, known) = (new Weighing(weights), Sight.Of(picture.Vantage), new Dictionary<PlaceTrack, PlaceControl?>(ReferenceEqualityComparer.Instance));
        for (var i = 0; i < former.tracks.Length; i++)
        {
            known.Add(former.tracks[i], picture.Slots[i]);
        }

        return Picture(picture.Vantage, [.. tracks.Select(t => known.TryGetValue(t, out var same) ? same : Fold(t, sight, weighing))]);
    }

    /// <summary>As <see cref="At(Vantage)"/>, where only the places are weighed again of which something became told or known between the two vantages.</summary>
    /// <param name="from">A picture that this index made.</param>
    public ControlPicture Step(ControlPicture from, Vantage to)
    {
        var (weighing, was, now) = (new Weighing(weights), Sight.Of(from.Vantage), Sight.Of(to));
        var slots = from.Slots.ToArray();
        foreach (var track in Between(TurnsOf(byDay.Value), was.Day, now.Day).Union(Between(TurnsOf(byKnown.Value), was.Known, now.Known)))
        {
            slots[track] = Fold(tracks[track], now, weighing);
        }

        return Picture(to, ImmutableCollectionsMarshal.AsImmutableArray(slots));
    }

    /// <summary>How the state of a place changed from day to day up to a vantage, oldest first; empty for a place of which nothing is told.</summary>
    /// <param name="key">As <see cref="PlaceControl.Key"/>.</param>
    public ImmutableArray<ControlChange> History(string key, Vantage vantage)
    {
        var (weighing, last, changes) = (new Weighing(weights), Sight.Of(vantage), ImmutableArray.CreateBuilder<ControlChange>());
        foreach (var track in tracks.Where(t => t.Key == key))
        {
            foreach (var day in track.Days.Where(d => d <= last.Day))
            {
                if (Fold(track, last with { Day = day }, weighing) is { } state && (changes.Count == 0 || changes[^1].Differs(state)))
                {
                    changes.Add(new(DateOnly.FromDayNumber(day), state));
                }
            }
        }

        return changes.ToImmutable();
    }

    static ControlPicture Picture(Vantage vantage, ImmutableArray<PlaceControl?> slots) => new(vantage, [.. slots.OfType<PlaceControl>()]) { Slots = slots };

    PlaceControl? Fold(PlaceTrack track, Sight sight, Weighing weighing) => weighing.Weigh(track, sight) is not { } found ? null
        : new(track, found.Status, found.Holder < 0 ? null : track.Sides[found.Holder], Day(found.Since), found.Rule, sight, weights)
        {
            For = found.For,
            Against = found.Against,
            Corroboration = found.Corroboration,
            Newest = Day(found.Newest),
            Siege = track.TellsOfSiege ? SiegeFold.Of(track, sight, weights.ConfirmedFrom) : null,
        };

    static DateOnly? Day(int? number) => number is { } day ? DateOnly.FromDayNumber(day) : null;

    ReadOnlyMemory<byte> Sorted(Func<PlaceTrack, IEnumerable<long>> instants)
    {
        var turns = tracks.SelectMany((t, i) => instants(t).Select(at => new Turn(at, i))).ToArray();
        Array.Sort(turns);
        return MemoryMarshal.AsBytes<Turn>(turns).ToArray();
    }

    // Those after the one instant and up to the other, whichever comes first.
    static HashSet<int> Between(ReadOnlySpan<Turn> sorted, long a, long b)
    {
        var (low, high, touched) = (Math.Min(a, b), Math.Max(a, b), new HashSet<int>());
        for (var i = After(sorted, low); i < sorted.Length && sorted[i].At <= high; i++)
        {
            touched.Add(sorted[i].Track);
        }

        return touched;
    }

    static int After(ReadOnlySpan<Turn> sorted, long low)
    {
        var at = sorted.BinarySearch(new Turn(low, int.MaxValue));
        return at < 0 ? ~at : at + 1;
    }

    static ReadOnlySpan<Turn> TurnsOf(ReadOnlyMemory<byte> bytes) => MemoryMarshal.Cast<byte, Turn>(bytes.Span);
}
