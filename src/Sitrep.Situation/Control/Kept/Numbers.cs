namespace Sitrep.Situation.Control;

/// <summary>Different values, each with its number.</summary>
sealed class Numbers<T>(IEqualityComparer<T>? same = null) where T : notnull
{
    readonly Dictionary<T, int> numbers = new(same);
    readonly List<T> values = [];

    public IReadOnlyList<T> Values => values;

    public int Of(T value)
    {
        if (numbers.TryAdd(value, values.Count))
        {
            values.Add(value);
        }

        return numbers[value];
    }
}
