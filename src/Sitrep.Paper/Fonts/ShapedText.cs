using System.Collections.Immutable;

namespace Sitrep.Paper.Fonts;

/// <summary>A text of one direction as the glyphs of one face, the leftmost first.</summary>
sealed record ShapedText(string Text, Face Face, bool FromTheRight, ImmutableArray<Glyph> Glyphs)
{
    /// <summary>Units of the font.</summary>
    public int Advance { get; } = Glyphs.Sum(g => g.Advance);

    /// <summary>The glyphs in groups, the leftmost first, each with the characters that it stands for.</summary>
    public IEnumerable<(int From, int To, string Text)> Clusters()
    {
        var last = Text.Length;
        var clusters = new List<(int From, int To, string Text)>();
        foreach (var (from, to) in FromTheRight ? Groups() : Enumerable.Reverse(Groups()))
        {
            var start = Glyphs[from].Cluster;
            clusters.Add((from, to, Text[start..last]));
            last = start;
        }

        return FromTheRight ? clusters : Enumerable.Reverse(clusters);
    }

    /// <summary>How far it reaches behind each of its characters, in reading order: an end and a length for every group of glyphs.</summary>
    public IEnumerable<(int End, int Advance)> Reaches()
    {
        var (at, advance) = (0, 0);
        foreach (var (from, to, text) in FromTheRight ? Clusters().Reverse() : Clusters())
        {
            for (var i = from; i < to; i++)
            {
                advance += Glyphs[i].Advance;
            }

            at += text.Length;
            yield return (at, advance);
        }
    }

    List<(int From, int To)> Groups()
    {
        var groups = new List<(int, int)>();
        for (var from = 0; from < Glyphs.Length;)
        {
            var to = from + 1;
            while (to < Glyphs.Length && Glyphs[to].Cluster == Glyphs[from].Cluster)
            {
                to++;
            }

            groups.Add((from, to));
            from = to;
        }

        return groups;
    }
}
