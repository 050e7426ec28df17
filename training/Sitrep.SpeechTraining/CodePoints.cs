namespace Sitrep.SpeechTraining;

/// <summary>Corpora count Unicode code points, the program UTF-16 units.</summary>
static class CodePoints
{
    /// <summary>The unit at which each code point begins, and the text's end.</summary>
    public static int[] ToUnits(string text)
    {
        var units = new List<int>(text.Length + 1);
        for (var at = 0; at < text.Length; at++)
        {
            if (!(char.IsLowSurrogate(text[at]) && at > 0 && char.IsHighSurrogate(text[at - 1])))
            {
                units.Add(at);
            }
        }

        units.Add(text.Length);
        return [.. units];
    }

    /// <summary>The code point that each unit belongs to, and their number at the end.</summary>
    public static int[] FromUnits(string text)
    {
        var points = new int[text.Length + 1];
        var starts = ToUnits(text);
        for (var p = 0; p + 1 < starts.Length; p++)
        {
            points.AsSpan(starts[p], starts[p + 1] - starts[p]).Fill(p);
        }

        points[text.Length] = starts.Length - 1;
        return points;
    }
}
