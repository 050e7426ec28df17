namespace Sitrep.Situation.Tallies;

/// <summary>Numbers for values, from 1; 0 is for what is not told.</summary>
sealed class Names<T> where T : class
{
    readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    readonly List<T> values = [];

    public int Of(string? key, T? value)
    {
        if (key is null || value is null)
        {
            return 0;
        }

        if (!numbers.TryGetValue(key, out var number))
        {
            values.Add(value);
            numbers[key] = number = values.Count;
        }

        return number;
    }

    public T? this[int number] => number == 0 ? null : values[number - 1];
    public int Count => values.Count + 1;
}
