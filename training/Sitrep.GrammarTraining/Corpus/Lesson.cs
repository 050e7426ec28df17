using Sitrep.Model;

namespace Sitrep.GrammarTraining;

/// <summary>A sentence of the treebank: word forms as written, and what the network shall say of each.</summary>
/// <param name="Heads">Index of the head, -1 for the root.</param>
sealed record Lesson(string[] Forms, string[] Lemmas, PartOfSpeech[] Parts, Features[] Features, int[] Heads, Relation[] Relations)
{
    public int Length => Forms.Length;
}
