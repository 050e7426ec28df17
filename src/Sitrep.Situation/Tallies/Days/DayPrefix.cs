namespace Sitrep.Situation.Tallies;

/// <summary>What each day comes to, added up from the first, so that any stretch of days is the difference of two sums.</summary>
sealed class DayPrefix
{
    readonly int[] days;
    readonly Sum[] before;

    /// <param name="days">Day numbers, in order.</param>
    /// <param name="tolls">What each of them comes to; null when nothing is counted.</param>
    public DayPrefix(int[] days, IReadOnlyList<Toll?> tolls)
    {
        this.days = days;
        before = new Sum[days.Length + 1];
        for (var i = 0; i < days.Length; i++)
        {
            before[i + 1] = tolls[i] is { } toll ? before[i].With(toll) : before[i];
        }
    }

    public static DayPrefix None { get; } = new([], []);

    /// <summary>The sum of those among the first days that lie outside periods; null when nothing is counted on them.</summary>
    /// <param name="count">How many days, from the first.</param>
    /// <param name="periods">In order; they do not overlap.</param>
    public Toll? Outside(int count, IReadOnlyList<(int First, int Last)> periods)
    {
        var (sum, from) = (default(Sum), 0);
        foreach (var (first, last) in periods)
        {
            sum = sum.Plus(before[Math.Max(from, At(first, count))].Minus(before[from]));
            from = Math.Max(from, At(last + 1L, count));
        }

        return sum.Plus(before[count].Minus(before[from])).Toll;
    }

    // The first of the days that is not before a day.
    int At(long day, int count)
    {
        var (low, high) = (0, count);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            (low, high) = days[middle] < day ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    // Wider than a toll, which ends at the largest number: of what has come to an end no difference could be told.
    readonly record struct Sum(int Counted, int Endless, Int128 Low, Int128 Best, Int128 High, Int128 Top)
    {
        public Toll? Toll => Counted == 0 ? null : new Toll(Clip(Low), Clip(Best), Endless > 0 ? null : Clip(High)) { Top = Clip(Top) };

        public Sum With(Toll toll) => new(Counted + 1, Endless + (toll.High is null ? 1 : 0), Low + toll.Low, Best + toll.Best, High + (toll.High ?? 0), Top + toll.Top);
        public Sum Plus(Sum other) => new(Counted + other.Counted, Endless + other.Endless, Low + other.Low, Best + other.Best, High + other.High, Top + other.Top);
        public Sum Minus(Sum other) => new(Counted - other.Counted, Endless - other.Endless, Low - other.Low, Best - other.Best, High - other.High, Top - other.Top);

        static long Clip(Int128 sum) => sum > long.MaxValue ? long.MaxValue : (long)sum;
    }
}
