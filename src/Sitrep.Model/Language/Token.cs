namespace Sitrep.Model;

/// <summary>A syntactic word of a sentence. Its form is the text under its span.</summary>
/// <param name="Span">Where it stands in the clean text.</param>
/// <param name="Lemma">Its dictionary form, lower case unless a name.</param>
/// <param name="Head">Index of its head among the sentence's tokens, or -1 for the root.</param>
/// <param name="InWord">True for the second and later parts of one written word ("n't" of "don't").</param>
public readonly record struct Token(Span Span, string Lemma, PartOfSpeech Pos, Features Features, int Head, Relation Relation, bool InWord = false)
{
    public bool Has(Features features) => (Features & features) == features;
}
