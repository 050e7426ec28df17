namespace Sitrep.Situation.Fusion;

/// <summary>The number by which a road is known ("m5" in "m5 international highway").</summary>
static class RoadNumber
{
    /// <param name="folded">A name as <see cref="NameKey"/> folds it.</param>
    public static string? In(string folded) => Array.Find(folded.Split(' '), Is);

    static bool Is(string word) => word is [var letter, _, ..] && char.IsAsciiLetter(letter) && word.AsSpan(1).ContainsAnyInRange('0', '9')
        && !word.AsSpan(1).ContainsAnyExceptInRange('0', '9');
}
