namespace Sitrep.Reading.Mentions.Times.Patterns;

/// <summary>A word of a class with its value ("march": month 3).</summary>
sealed record TimeWord(TimeClass Class, string Value)
{
    /// <summary>The value as a number; 0 when it is none.</summary>
    public int Number { get; } = int.TryParse(Value, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : 0;
}
