using System.Collections.Immutable;
using Sitrep.Model;
using Sitrep.Situation.Fusion;

namespace Sitrep.Situation.Control;

/// <summary>All words about one place, in order, ready to be folded for any instant.</summary>
sealed class PlaceTrack
{
    readonly ControlWord[] words;
    readonly WordMark[] marks;
    readonly bool[] named;
    readonly Lazy<HashSet<string>> names;

    /// <param name="words">At least one, in any order.</param>
    public PlaceTrack(string key, IEnumerable<ControlWord> words)
    {
        this.words = [.. words];
        Array.Sort(this.words, ControlWord.InOrder);
        (Key, Place) = (key, this.words.Select(w => w.Source.Claim.Place!).MaxBy(p => (p.Location is not null, p.Precision == PlacePrecision.Exact))!);
        Sides = [.. this.words.Select(w => w.Party).OfType<Side>().DistinctBy(s => s.Key).OrderBy(s => s.Key, StringComparer.Ordinal)];
        marks = Mark();
        names = new(() => [.. this.words.Select(w => w.Source.Claim.Place!.Surface).Distinct(StringComparer.Ordinal).Append(Name).Select(NameKey.Of)]);
        named = [.. Sides.Select((_, side) => marks.Any(m => m.Party == side && !m.IsVague))];
    }

    public string Key { get; }
    public Place Place { get; }
    public string Name => PlaceKey.NameOf(Place);

    /// <summary>In the order of their keys; a side's number is its place here.</summary>
    public ImmutableArray<Side> Sides { get; }
    public int Speakers { get; private set; }
    public int Pairs { get; private set; }
    public ReadOnlySpan<WordMark> Marks => marks;
    /// <summary>True when it is told of under a name, by its key.</summary>
    public bool Bears(string nameKey) => names.Value.Contains(nameKey);

    /// <summary>False for a side of which only vague words are told.</summary>
    public bool IsNamed(int side) => named[side];

    public bool TellsOfSiege { get; private set; }

    /// <summary>The days from which words are told, each once, in order; and the instants at which they became known.</summary>
    public IEnumerable<int> Days => marks.Select(m => m.First).Distinct().Order();
    public IEnumerable<long> Knowns => marks.Select(m => m.Known).Distinct();

    /// <summary>The words seen from a vantage, and of these the ones that stand.</summary>
    public (ImmutableArray<ControlWord> All, ImmutableArray<ControlWord> Standing) Words(Sight sight, ControlWeights weights)
    {
        var standing = new bool[words.Length];
        new Weighing(weights).Weigh(this, sight, standing);
        return ([.. words.Where((_, i) => sight.Sees(marks[i]))], [.. words.Where((_, i) => standing[i])]);
    }

    WordMark[] Mark()
    {
        var sideOf = Sides.Select((s, i) => (s.Key, i)).ToDictionary(s => s.Key, s => s.i, StringComparer.Ordinal);
        var (speakers, pairs) = (new Dictionary<string, int>(StringComparer.Ordinal), new Dictionary<(int, int), int>());
        var made = new WordMark[words.Length];
        for (var i = 0; i < made.Length; i++)
        {
            var party = words[i].Party is { } side ? sideOf[side.Key] : -1;
            var speaker = Number(speakers, words[i].Speaker.Key);
            made[i] = WordMark.Of(words[i], party, speaker, sideOf.GetValueOrDefault(words[i].Speaker.Side.Key, -1), party < 0 ? -1 : Number(pairs, (speaker, party)));
        }

        TellsOfSiege = made.Any(m => m.Effect == ControlEffect.Besieges);
        (Speakers, Pairs) = (speakers.Count, pairs.Count);
        return made;
    }

    static int Number<T>(Dictionary<T, int> numbers, T key) where T : notnull
    {
        numbers.TryAdd(key, numbers.Count);
        return numbers[key];
    }
}
