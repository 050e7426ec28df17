using System.Text;

namespace Sitrep.Paper.Ordering;

/// <summary>
/// The level of each character of a paragraph, even where it runs from the left and odd where it runs from the right (Unicode Standard Annex 9, version 15). Isolates
/// are followed to the depth that the annex allows; embeddings and overrides are ignored, so that what a report brings cannot turn the words around it.
/// </summary>
static class BidiLevels
{
    const int Deepest = 125;

    /// <summary>Whether a text runs from the right by its first letter that has a direction, outside of isolates; null where none has (rules P2 and P3).</summary>
    public static bool? FromTheRight(string text)
    {
        var classes = text.EnumerateRunes().Select(BidiClasses.Of).ToArray();
        return FirstStrong(classes, Partners(classes), 0, classes.Length);
    }

    /// <returns>A level for each UTF-16 unit of the text.</returns>
    public static byte[] Of(string text, bool fromTheRight)
    {
        var classes = text.EnumerateRunes().Select(BidiClasses.Of).ToArray();
        var paragraph = new Levels(text.EnumerateRunes().ToArray(), classes, Partners(classes));
        paragraph.Resolve(0, classes.Length, (byte)(fromTheRight ? 1 : 0));
        return paragraph.PerUnit(text.Length);
    }

    // Where each isolate ends (BD9): the index of its POP, or behind the end.
    static int[] Partners(BidiClass[] classes)
    {
        var (partners, open) = (new int[classes.Length], new Stack<int>());
        Array.Fill(partners, classes.Length);
        for (var i = 0; i < classes.Length; i++)
        {
            if (IsIsolate(classes[i]))
            {
                open.Push(i);
            }
            else if (classes[i] == BidiClass.PopIsolate && open.TryPop(out var start))
            {
                partners[start] = i;
            }
        }

        return partners;
    }

    static bool IsIsolate(BidiClass c) => c is BidiClass.LeftIsolate or BidiClass.RightIsolate or BidiClass.FirstStrongIsolate;

    static bool? FirstStrong(BidiClass[] classes, int[] partners, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (classes[i] is BidiClass.Left or BidiClass.Right or BidiClass.ArabicLetter)
            {
                return classes[i] != BidiClass.Left;
            }

            i = IsIsolate(classes[i]) ? partners[i] : i;
        }

        return null;
    }

    sealed class Levels(Rune[] runes, BidiClass[] classes, int[] partners)
    {
        readonly byte[] levels = new byte[classes.Length];

        // What stands between two ends, without what isolates in it hold, is one sequence (BD13).
        public void Resolve(int from, int to, byte level)
        {
            var sequence = new List<int>(to - from);
            for (var i = from; i < to; i++)
            {
                levels[i] = level;
                if (classes[i] != BidiClass.Ignored)
                {
                    sequence.Add(i);
                }

                if (IsIsolate(classes[i]) && Inner(i, level) is { } inner)
                {
                    Resolve(i + 1, partners[i], inner);
                    i = partners[i] - 1;
                }
            }

            foreach (var (index, resolved) in sequence.Zip(new BidiSequence([.. sequence.Select(i => runes[i])], [.. sequence.Select(i => classes[i])], level).Levels()))
            {
                levels[index] = resolved;
            }
        }

        public byte[] PerUnit(int length)
        {
            var (units, at) = (new byte[length], 0);
            for (var i = 0; i < runes.Length; i++)
            {
                // What is ignored goes with what stands before it.
                levels[i] = classes[i] == BidiClass.Ignored && i > 0 ? levels[i - 1] : levels[i];
                for (var unit = 0; unit < runes[i].Utf16SequenceLength; unit++)
                {
                    units[at++] = levels[i];
                }
            }

            return units;
        }

        // The level within an isolate; null where it lies too deep and is none.
        byte? Inner(int isolate, byte level)
        {
            var fromTheRight = classes[isolate] switch
            {
                BidiClass.LeftIsolate => false,
                BidiClass.RightIsolate => true,
                _ => FirstStrong(classes, partners, isolate + 1, partners[isolate]) ?? false,
            };
            var inner = fromTheRight ? (level + 1) | 1 : (level + 2) & ~1;
            return inner <= Deepest ? (byte)inner : null;
        }
    }
}
