using System.Collections.Frozen;
using System.Collections.Immutable;
using Sitrep.Geography.Index;
using Sitrep.Geography.Names;
using Sitrep.Packs;

namespace Sitrep.Geography;

/// <summary>
/// Names of places and where they are. Layers of indexes (the built-in one, then a user's, then a case's) are asked together.
/// Safe for many threads; opening copies nothing.
/// </summary>
public sealed class Gazetteer
{
    /// <summary>Sound keys shorter than this are too common to mean anything.</summary>
    internal const int ShortestSound = 3;

    /// <summary>No more namesakes than this are given for one name; the most populous come first.</summary>
    public const int MostNamesakes = 48;

    readonly ImmutableArray<GazetteerIndex> layers;
    readonly Lazy<SoundFolding> sounds;
    readonly IReadOnlySet<GazetteerPlace> without;

    Gazetteer(ImmutableArray<GazetteerIndex> layers, Lazy<SoundFolding> sounds, IReadOnlySet<GazetteerPlace> without) => (this.layers, this.sounds, this.without) = (layers, sounds, without);

    /// <param name="index">What <see cref="GazetteerWriter"/> wrote.</param>
    /// <param name="packs">For the tables of <see cref="SoundFolding"/>, read at the first lookup that needs them.</param>
    /// <exception cref="InvalidDataException">The bytes are not such an index.</exception>
    public static Gazetteer Open(ReadOnlyMemory<byte> index, PackSet packs) =>
        new([new(index)], new(() => new SoundFolding(packs)), FrozenSet<GazetteerPlace>.Empty);

    /// <summary>This gazetteer with another's places beside its own; candidates from it say so.</summary>
    /// <exception cref="InvalidDataException">The bytes are not such an index.</exception>
    public Gazetteer With(ReadOnlyMemory<byte> userIndex) => new(layers.Add(new(userIndex)), sounds, without);

    /// <summary>This gazetteer without some of its places, however they are asked for.</summary>
    public Gazetteer Without(IReadOnlySet<GazetteerPlace> places) => new(layers, sounds, places.Concat(without).ToFrozenSet());

    /// <summary>Places in all layers.</summary>
    public int Count => layers.Sum(l => l.Count);

    /// <summary>All places of all layers, those of the user's own first.</summary>
    public IEnumerable<GazetteerPlace> Places => layers.Reverse().SelectMany(Rows);

    /// <summary>The places of the user's own layers.</summary>
    public IEnumerable<GazetteerPlace> OwnPlaces => layers.Skip(1).Reverse().SelectMany(Rows);

    /// <summary>Different names in all layers.</summary>
    public int Names => layers.Sum(l => l.Names);

    /// <summary>The places that bear a name, up to case, marks and punctuation, or failing these, up to sound.</summary>
    public ImmutableArray<PlaceCandidate> Find(ReadOnlySpan<char> name)
    {
        var found = new List<PlaceCandidate>();
        return Spelt(name, found) || Sounding(name, found) ? [.. found] : [];
    }

    /// <summary>As <see cref="Find"/>, and failing that, the places whose name's sound is one letter off.</summary>
    public ImmutableArray<PlaceCandidate> FindFuzzy(ReadOnlySpan<char> name)
    {
        var found = new List<PlaceCandidate>();
        return Spelt(name, found) || Sounding(name, found) || OneLetterOff(name, found) ? [.. found] : [];
    }

    /// <summary>
    /// The places that have a name of which some word begins as the words do, up to case, marks, punctuation and articles: those of the
    /// user's own first, then preferred ones, then the weightiest. Names that differ in more than their article come after those that do not.
    /// </summary>
    public ImmutableArray<GazetteerPlace> Complete(string words, int most, Func<GazetteerPlace, bool>? isPreferred = null)
    {
        var (folded, articles) = (NameFolding.Fold(words), sounds.Value.Articles);
        IEnumerable<string> begins = new[] { articles.Alike(folded), articles.Without(folded) }.Where(begin => begin.Length > 0).Distinct(StringComparer.Ordinal);
        return [.. begins.SelectMany(begin => layers.Reverse().SelectMany(layer => Weightiest.Beginning(layer, begin, most + without.Count, isPreferred))).Distinct().Where(Shows).Take(most)];
    }

    /// <summary>Adds the places that bear the name, up to case, marks and punctuation; false when there are none.</summary>
    public bool Spelt(ReadOnlySpan<char> name, List<PlaceCandidate> into)
    {
        Span<char> folded = stackalloc char[NameFolding.Longest];
        var key = folded[..NameFolding.Fold(name, folded)];
        return !key.IsEmpty && Add(NameHash.Scramble(NameHash.Of(key), NameHash.Spelling), NameMatch.Spelling, into);
    }

    /// <summary>True when some place is spelt so; costs one probe and adds nothing.</summary>
    public bool Knows(ReadOnlySpan<char> name)
    {
        if (without.Count > 0)
        {
            return Spelt(name, []);
        }

        Span<char> folded = stackalloc char[NameFolding.Longest];
        var hash = NameHash.Scramble(NameHash.Of(folded[..NameFolding.Fold(name, folded)]), NameHash.Spelling);
        foreach (var layer in layers)
        {
            if (layer.Find(hash) != 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Adds the places whose name sounds the same; false when there are none.</summary>
    public bool Sounding(ReadOnlySpan<char> name, List<PlaceCandidate> into)
    {
        Span<char> sound = stackalloc char[2 * NameFolding.Longest];
        var key = sound[..Sound(name, sound)];
        return key.Length >= ShortestSound && Add(NameHash.Scramble(NameHash.Of(key), NameHash.Sound), NameMatch.Sound, into);
    }

    /// <summary>Adds the places whose sound is one letter more, less, other or swapped; false when there are none.</summary>
    public bool OneLetterOff(ReadOnlySpan<char> name, List<PlaceCandidate> into)
    {
        Span<char> sound = stackalloc char[2 * NameFolding.Longest];
        var key = sound[..Sound(name, sound)];
        var before = into.Count;
        foreach (var hash in new Misspellings(key))
        {
            if (into.Count - before >= MostNamesakes)
            {
                break;
            }

            var scrambled = NameHash.Scramble(hash, NameHash.Sound);
            if (MayFind(scrambled))
            {
                Add(scrambled, NameMatch.OneLetterOff, into);
            }
        }

        return into.Count > before;
    }

    /// <summary>One look a layer: of a name's hundreds of misspellings hardly one is a name.</summary>
    bool MayFind(ulong hash)
    {
        foreach (var layer in layers)
        {
            if (layer.MayFind(hash))
            {
                return true;
            }
        }

        return false;
    }

    int Sound(ReadOnlySpan<char> name, Span<char> sound)
    {
        Span<char> folded = stackalloc char[NameFolding.Longest];
        return sounds.Value.Fold(folded[..NameFolding.Fold(name, folded)], sound);
    }

    bool Shows(GazetteerPlace place) => without.Count == 0 || !without.Contains(place);

    IEnumerable<GazetteerPlace> Rows(GazetteerIndex layer) => Enumerable.Range(0, layer.Count).Select(row => new GazetteerPlace(layer, row)).Where(Shows);

    bool Add(ulong hash, NameMatch match, List<PlaceCandidate> into)
    {
        Span<int> places = stackalloc int[MostNamesakes];
        var before = into.Count;
        for (var l = layers.Length - 1; l >= 0; l--)
        {
            foreach (var place in places[..layers[l].Places(layers[l].Find(hash), places)])
            {
                var candidate = new PlaceCandidate(new(layers[l], place), match, l > 0);
                if (Shows(candidate.Place) && (match != NameMatch.OneLetterOff || !into.Contains(candidate)))
                {
                    into.Add(candidate);
                }
            }
        }

        return into.Count > before;
    }
}
