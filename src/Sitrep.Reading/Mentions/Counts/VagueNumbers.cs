namespace Sitrep.Reading.Mentions.Counts;

/// <summary>Whose numbers "several" and "dozens" stand for: a column of <c>vague</c> in a language's <c>numbers.yaml</c>.</summary>
public enum VagueNumbers : byte
{
    /// <summary>The rule of this project's annotations.</summary>
    Reading,
    Acled,
    Ucdp,
    /// <summary>Vague words have no number.</summary>
    None,
}
