namespace Sitrep.PlaceTraining;

/// <summary>Corpora and scores count code points; C# counts UTF-16 units.</summary>
sealed class CodePoints
{
    readonly int[] unitOf;
    readonly int[] pointOf;

    public CodePoints(string text)
    {
        var units = new List<int>();
        pointOf = new int[text.Length + 1];
        for (var i = 0; i < text.Length; i++)
        {
            if (i == 0 || !char.IsLowSurrogate(text[i]))
            {
                units.Add(i);
            }

            pointOf[i] = units.Count - 1;
        }

        units.Add(text.Length);
        pointOf[text.Length] = units.Count - 1;
        unitOf = [.. units];
    }

    public int Unit(int point) => unitOf[Math.Min(point, unitOf.Length - 1)];

    public int Point(int unit) => pointOf[unit];
}
