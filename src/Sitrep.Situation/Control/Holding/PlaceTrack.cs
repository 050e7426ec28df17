using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Sitrep.Model;
using Sitrep.Situation.Fusion;

namespace Sitrep.Situation.Control;

/// <summary>All words about one place, in order, ready to be folded for any instant.</summary>
sealed class PlaceTrack
{
    readonly ControlWord?[] words;
    readonly Func<int, ControlWord>? open;
    readonly ReadOnlyMemory<byte> marks;
    readonly Lazy<HashSet<string>> names;
    readonly Lazy<bool[]> named;

    /// <param name="words">At least one, in any order.</param>
    public PlaceTrack(string key, IEnumerable<ControlWord> words)
    {
        var told = words.ToArray();
        Array.Sort(told, ControlWord.InOrder);
        this.words = told;
        var sides = told.Select(w => w.Party).OfType<Side>().DistinctBy(s => s.Key).OrderBy(s => s.Key, StringComparer.Ordinal).ToImmutableArray();
        var made = MarkMaker.Of(told, sides, out var speakers, out var pairs);
        marks = MemoryMarshal.AsBytes<WordMark>(made).ToArray();
        Head = new(key, told.Select(w => w.Source.Claim.Place!).MaxBy(p => (p.Location is not null, p.Precision == PlacePrecision.Exact))!, sides, speakers, pairs,
            [.. told.Select(w => w.Source.Claim.Place!.Surface).Distinct(StringComparer.Ordinal)], made.Any(m => m.Effect == ControlEffect.Besieges));
        (names, named) = (new(NameKeys), new(Naming));
    }

    /// <summary>A track that was kept.</summary>
    /// <param name="open">Makes the word of a number.</param>
    public PlaceTrack(PlaceHead head, ReadOnlyMemory<byte> marks, Func<int, ControlWord> open)
    {
        (Head, this.marks, this.open) = (head, marks, open);
        words = new ControlWord?[Marks.Length];
        (names, named) = (new(NameKeys), new(Naming));
    }

    public PlaceHead Head { get; }
    public string Key => Head.Key;
    public Place Place => Head.Place;
    public string Name => field ??= PlaceKey.NameOf(Place);

    /// <summary>In the order of their keys; a side's number is its place here.</summary>
    public ImmutableArray<Side> Sides => Head.Sides;
    public int Speakers => Head.Speakers;
    public int Pairs => Head.Pairs;
    public ReadOnlySpan<WordMark> Marks => MemoryMarshal.Cast<byte, WordMark>(marks.Span);
    public ReadOnlyMemory<byte> MarkBytes => marks;

    /// <summary>True when it is told of under a name, by its key.</summary>
    public bool Bears(string nameKey) => names.Value.Contains(nameKey);

    /// <summary>False for a side of which only vague words are told.</summary>
    public bool IsNamed(int side) => named.Value[side];

    public bool TellsOfSiege => Head.TellsOfSiege;

    /// <summary>The days from which words are told, each once, in order; and the instants at which they became known.</summary>
    public IEnumerable<int> Days => Marks.ToArray().Select(m => m.First).Distinct().Order();
    public IEnumerable<long> Knowns => Marks.ToArray().Select(m => m.Known).Distinct();

    /// <summary>All of them.</summary>
    public IEnumerable<ControlWord> Words => Enumerable.Range(0, words.Length).Select(Word);

    /// <summary>The words seen from a vantage.</summary>
    public ImmutableArray<ControlWord> Seen(Sight sight) => [.. Enumerable.Range(0, words.Length).Where(i => sight.Sees(Marks[i])).Select(Word)];

    /// <summary>Of the words seen from a vantage those that stand.</summary>
    public ImmutableArray<ControlWord> Standing(Sight sight, ControlWeights weights)
    {
        var standing = new bool[words.Length];
        new Weighing(weights).Weigh(this, sight, standing);
        return [.. Enumerable.Range(0, words.Length).Where(i => standing[i]).Select(Word)];
    }

    /// <summary>The word of a number, always the same one.</summary>
    public ControlWord Word(int number) => Volatile.Read(ref words[number]) is { } made ? made : Interlocked.CompareExchange(ref words[number], open!(number), null) ?? words[number]!;

    HashSet<string> NameKeys() => [.. Head.Surfaces.Append(Name).Append(PlaceKey.GivenNameOf(Place)).Select(NameKey.Of)];

    bool[] Naming()
    {
        var told = new bool[Sides.Length];
        foreach (ref readonly var mark in Marks)
        {
            if (mark is { Party: >= 0, IsVague: false })
            {
                told[mark.Party] = true;
            }
        }

        return told;
    }
}
