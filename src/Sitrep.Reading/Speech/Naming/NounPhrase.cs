using Sitrep.Model;
using Sitrep.Reading.Speech.Trees;

namespace Sitrep.Reading.Speech.Naming;

/// <summary>The noun phrase that names a source.</summary>
internal readonly record struct NounPhrase(Branches Tree, int Head, int First, int Last)
{
    public Span Span => Tree.SpanOf(First, Last);
    public string Surface => Span.Of(Tree.Text);
    public string Lemma => Tree[Head].Lemma.ToLowerInvariant();

    /// <summary>The words without a leading article.</summary>
    public string Bare
    {
        get
        {
            var from = First;
            while (from < Head && Tree[from].Relation == Relation.Det && Tree[from].Pos == PartOfSpeech.Det)
            {
                from++;
            }

            return Tree.SpanOf(from, Last).Of(Tree.Text);
        }
    }

    /// <summary>Nothing beside the noun but an article or a demonstrative: "the ministry".</summary>
    public bool IsShort => Head - First <= 1 && Last == Head && (First == Head || Tree[First].Pos is PartOfSpeech.Det or PartOfSpeech.Pron);

    public bool HasArticle => First < Head && Tree[First].Pos == PartOfSpeech.Det;

    /// <summary>The phrase of one of the noun's branches, without its preposition.</summary>
    public NounPhrase Branch(int child)
    {
        var (from, until) = Tree.Reach(child);
        foreach (var grandchild in Tree.Children(child))
        {
            if (grandchild < child && Tree[grandchild].Relation is Relation.Case or Relation.Det && grandchild < child)
            {
                from = Math.Max(from, grandchild + 1);
            }
            else if (grandchild > child && Tree[grandchild].Relation is Relation.AclRelcl or Relation.Parataxis or Relation.Appos or Relation.Case
                && grandchild > child)
            {
                until = Math.Min(until, Math.Max(child, Tree.Reach(grandchild).First - 1));
            }
        }

        while (until > child && Tree[until].Pos == PartOfSpeech.Punct)
        {
            until--;
        }

        return new(Tree, child, Math.Min(from, child), until);
    }
}
