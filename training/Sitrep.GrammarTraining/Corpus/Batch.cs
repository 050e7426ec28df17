namespace Sitrep.GrammarTraining;

/// <summary>Some sentences one after another, as rows for the network.</summary>
sealed class Batch
{
    public readonly List<Lesson> Lessons = [];
    public readonly List<int> Starts = [0];

    /// <summary>For each row the word's row among the trained words, or 0 when unknown.</summary>
    public readonly List<int> Words = [];

    /// <summary>For each row the row of the word's vector, or -1.</summary>
    public readonly List<int> Vectors = [];

    /// <summary>For each row its affixes' rows, one after another.</summary>
    public readonly List<int> Affixes = [];

    public int Rows => Words.Count;
}
