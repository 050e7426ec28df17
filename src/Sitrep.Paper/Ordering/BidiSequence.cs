using System.Text;

namespace Sitrep.Paper.Ordering;

/// <summary>The levels of one run of text outside of isolates within it: weak characters (rules W1 to W7), brackets (N0), neutral ones (N1, N2), levels (I1, I2).</summary>
sealed class BidiSequence(Rune[] runes, BidiClass[] classes, byte level)
{
    readonly BidiClass own = level % 2 == 1 ? BidiClass.Right : BidiClass.Left;

    public byte[] Levels()
    {
        Marks();
        Numbers();
        Separators();
        LeftNumbers();
        foreach (var (open, close) in BidiBrackets.Pairs(runes, classes))
        {
            Turn(open, close);
        }

        Neutrals();
        return [.. classes.Select(Level)];
    }

    // W1.
    void Marks()
    {
        for (var i = 0; i < classes.Length; i++)
        {
            if (classes[i] == BidiClass.Mark)
            {
                classes[i] = i == 0 ? own : classes[i - 1];
            }
            else if (classes[i] >= BidiClass.LeftIsolate)
            {
                classes[i] = BidiClass.Neutral;
            }
        }
    }

    // W2, W3: a number behind an Arabic letter is an Arabic one.
    void Numbers()
    {
        var last = own;
        for (var i = 0; i < classes.Length; i++)
        {
            last = IsStrong(classes[i]) ? classes[i] : last;
            classes[i] = (classes[i], last) switch
            {
                (BidiClass.EuropeanNumber, BidiClass.ArabicLetter) => BidiClass.ArabicNumber,
                (BidiClass.ArabicLetter, _) => BidiClass.Right,
                var (c, _) => c,
            };
        }
    }

    // W4 to W6: what stands within or beside numbers belongs to them.
    void Separators()
    {
        for (var i = 1; i < classes.Length - 1; i++)
        {
            var (before, after) = (classes[i - 1], classes[i + 1]);
            if (before == after && (classes[i], before) is (BidiClass.EuropeanSeparator or BidiClass.CommonSeparator, BidiClass.EuropeanNumber) or (BidiClass.CommonSeparator, BidiClass.ArabicNumber))
            {
                classes[i] = before;
            }
        }

        foreach (var (from, to) in Runs(c => c == BidiClass.EuropeanTerminator))
        {
            var isNumber = (from > 0 && classes[from - 1] == BidiClass.EuropeanNumber) || (to < classes.Length && classes[to] == BidiClass.EuropeanNumber);
            Array.Fill(classes, isNumber ? BidiClass.EuropeanNumber : BidiClass.Neutral, from, to - from);
        }

        for (var i = 0; i < classes.Length; i++)
        {
            classes[i] = classes[i] is BidiClass.EuropeanSeparator or BidiClass.CommonSeparator or BidiClass.Space ? BidiClass.Neutral : classes[i];
        }
    }

    // W7.
    void LeftNumbers()
    {
        var last = own;
        for (var i = 0; i < classes.Length; i++)
        {
            last = IsStrong(classes[i]) ? classes[i] : last;
            classes[i] = classes[i] == BidiClass.EuropeanNumber && last == BidiClass.Left ? BidiClass.Left : classes[i];
        }
    }

    // N0: a pair of brackets runs as what it holds, or as what stands before it.
    void Turn(int open, int close)
    {
        var other = own == BidiClass.Left ? BidiClass.Right : BidiClass.Left;
        var (hasOwn, hasOther) = (false, false);
        for (var i = open + 1; i < close; i++)
        {
            var side = Side(classes[i]);
            hasOwn |= side == own;
            hasOther |= side == other;
        }

        if (hasOwn || hasOther)
        {
            classes[open] = classes[close] = !hasOwn && Before(open) == other ? other : own;
        }
    }

    // N1, N2.
    void Neutrals()
    {
        foreach (var (from, to) in Runs(c => c == BidiClass.Neutral))
        {
            var (before, after) = (from == 0 ? own : Side(classes[from - 1]), to == classes.Length ? own : Side(classes[to]));
            Array.Fill(classes, before == after ? before!.Value : own, from, to - from);
        }
    }

    BidiClass Before(int at)
    {
        for (var i = at - 1; i >= 0; i--)
        {
            if (Side(classes[i]) is { } side)
            {
                return side;
            }
        }

        return own;
    }

    List<(int From, int To)> Runs(Predicate<BidiClass> of)
    {
        var runs = new List<(int, int)>();
        for (var from = 0; from < classes.Length; from++)
        {
            var to = from;
            while (to < classes.Length && of(classes[to]))
            {
                to++;
            }

            if (to > from)
            {
                runs.Add((from, to));
                from = to;
            }
        }

        return runs;
    }

    // I1, I2.
    byte Level(BidiClass c) => (byte)(level + (c, level % 2) switch
    {
        (BidiClass.Left, 1) or (BidiClass.Right, 0) => 1,
        (BidiClass.EuropeanNumber or BidiClass.ArabicNumber, var odd) => 2 - odd,
        _ => 0,
    });

    // Among neutral characters numbers count as running from the right.
    static BidiClass? Side(BidiClass c) => c switch
    {
        BidiClass.Left => BidiClass.Left,
        BidiClass.Right or BidiClass.EuropeanNumber or BidiClass.ArabicNumber => BidiClass.Right,
        _ => null,
    };

    static bool IsStrong(BidiClass c) => c is BidiClass.Left or BidiClass.Right or BidiClass.ArabicLetter;
}
