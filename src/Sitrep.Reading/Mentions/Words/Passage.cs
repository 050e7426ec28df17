using Sitrep.Model;
using Sitrep.Reading.Mentions.Words.Atoms;
using Sitrep.Reading.Mentions.Words.Lexica;

namespace Sitrep.Reading.Mentions.Words;

/// <summary>A sentence as the finders see it: its atoms and the lexicon entries found in it. One is reused for all sentences of a report.</summary>
public sealed class Passage(Report report, Lexicon lexicon)
{
    readonly List<Atom> atoms = [];
    readonly List<int> starts = [];

    public Report Report { get; } = report;
    public string Text => Report.Text;
    public Lexicon Lexicon { get; } = lexicon;
    public Sentence Sentence { get; private set; } = new(default, []);

    /// <summary>The lexicon's entries found, in order.</summary>
    public List<LexiconHit> Hits { get; } = [];

    public int Count => atoms.Count;

    /// <summary>The counts found so far in this sentence, in order.</summary>
    public List<CountAt> Counts { get; } = [];

    /// <summary>Atom ranges of time expressions found in this sentence, in order.</summary>
    public List<(int First, int End)> Times { get; } = [];

    /// <summary>True when the sentence's letters are nearly all capitals, or none is: case then tells nothing.</summary>
    public bool Caseless { get; private set; }

    public Atom this[int atom] => atoms[atom];

    /// <summary>The token that an atom lies in.</summary>
    public Token TokenOf(int atom) => Sentence.Tokens[atoms[atom].Token];

    /// <summary>Index in <see cref="Hits"/> of the first entry that begins at or after an atom.</summary>
    public int FirstHit(int atom) => starts[atom];

    /// <summary>The longest entry of a topic that begins at an atom.</summary>
    public bool TryHit(int atom, Topic topic, out LexiconHit hit)
    {
        if (atom >= 0 && atom < atoms.Count)
        {
            for (var i = starts[atom]; i < Hits.Count && Hits[i].First == atom; i++)
            {
                if (Hits[i].Entry.Topic == topic)
                {
                    hit = Hits[i];
                    return true;
                }
            }
        }

        hit = default;
        return false;
    }

    public ReadOnlySpan<char> TextOf(int atom) => Text.AsSpan(atoms[atom].Start, atoms[atom].Length);

    public Span SpanOf(int first, int end) => new(atoms[first].Start, atoms[end - 1].End);

    public bool Is(int atom, int word) => atom >= 0 && atom < atoms.Count && atoms[atom].Word == word;

    /// <summary>Turns to another sentence of the report.</summary>
    public void Read(Sentence sentence, bool textHasCase)
    {
        Sentence = sentence;
        Counts.Clear();
        Times.Clear();
        AtomReader.Read(Text, sentence, Lexicon, atoms);
        Caseless = !textHasCase || AllCapitals();
        LexiconMatcher.Match(this, Hits, starts);
    }

    bool AllCapitals()
    {
        var (capitals, words) = (0, 0);
        foreach (var atom in atoms)
        {
            if (!atom.IsNumber && atom.Length > 1)
            {
                words++;
                capitals += atom.IsCapitals ? 1 : 0;
            }
        }

        return words > 2 && capitals * 10 >= words * 8;
    }
}
