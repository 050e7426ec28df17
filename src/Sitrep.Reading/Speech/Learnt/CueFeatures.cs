using Sitrep.Model;
using Sitrep.Packs.Weights;
using Sitrep.Reading.Speech.Cues;
using Sitrep.Reading.Speech.Trees;

namespace Sitrep.Reading.Speech.Learnt;

/// <summary>What tells whether a word is a cue: the word, its form, what depends on it, what it depends on, its neighbours, quotation.</summary>
internal static class CueFeatures
{
    static readonly Feature Root = Feature.Of("cue");
    const Features Forms = Features.Finite | Features.Past | Features.Participle | Features.Gerund | Features.Infinitive | Features.Passive;

    public static void Collect(Branches tree, int cue, CueSense sense, FeatureBuffer to)
    {
        ref readonly var token = ref tree[cue];
        var word = Root.And(token.Lemma).And((int)token.Pos);
        to.Clear();
        to.Add(Root);
        to.Add(word);
        to.Add(Root.And("class").And(sense.Class).And((int)token.Pos));
        to.Add(Root.And("form").And((int)(token.Features & Forms)).And((int)token.Pos));
        to.Add(word.And("form").And((int)(token.Features & Forms)));
        to.Add(Root.And("relation").And((int)token.Relation).And((int)token.Pos));
        to.Add(word.And("relation").And((int)token.Relation));
        AddQuotation(tree, cue, word, to);
        AddChildren(tree, cue, word, sense, to);
        AddHead(tree, cue, word, sense, to);
        AddNeighbours(tree, cue, word, to);
    }

    static void AddQuotation(Branches tree, int cue, Feature word, FeatureBuffer to)
    {
        var state = tree.IsQuoted(cue) ? 2 : tree.Quotes ? 1 : 0;
        to.Add(Root.And("quoted").And(state));
        to.Add(word.And("quoted").And(state));
        if (state == 1)
        {
            var before = cue > 0 && (tree.IsQuoted(cue - 1) || cue > 1 && tree.IsQuoted(cue - 2));
            var after = cue + 1 < tree.Count && (tree.IsQuoted(cue + 1) || cue + 2 < tree.Count && tree.IsQuoted(cue + 2));
            to.Add(Root.And("beside quotation").And(before ? 1 : 0).And(after ? 1 : 0).And((int)tree[cue].Pos));
        }
    }

    static void AddChildren(Branches tree, int cue, Feature word, CueSense sense, FeatureBuffer to)
    {
        var clauses = 0;
        foreach (var child in tree.Children(cue))
        {
            ref readonly var token = ref tree[child];
            var relation = (int)token.Relation;
            clauses |= Clause(token.Relation);
            if (token.Relation == Relation.Punct)
            {
                continue;
            }

            to.Add(Root.And("child").And(relation).And((int)token.Pos));
            to.Add(word.And("child").And(relation));
            switch (token.Relation)
            {
                case Relation.Nsubj or Relation.NsubjPass or Relation.NmodPoss:
                    to.Add(Root.And("subject").And(token.Lemma));
                    to.Add(Root.And("subject").And((int)token.Pos).And(sense.Class));
                    break;
                case Relation.Obj:
                    to.Add(word.And("object").And(token.Lemma));
                    to.Add(Root.And("object").And(token.Lemma));
                    break;
                case Relation.Obl or Relation.Nmod or Relation.Advcl or Relation.Acl or Relation.Ccomp or Relation.Xcomp:
                    AddMarker(tree, child, Relation.Case, word, to);
                    AddMarker(tree, child, Relation.Mark, word, to);
                    break;
                case Relation.Aux or Relation.AuxPass or Relation.Advmod or Relation.CompoundPrt or Relation.Cop:
                    to.Add(Root.And("beside").And(token.Lemma));
                    to.Add(word.And("beside").And(token.Lemma));
                    break;
                default:
                    break;
            }
        }

        to.Add(Root.And("clauses").And(clauses).And((int)tree[cue].Pos));
        to.Add(word.And("clauses").And(clauses));
        to.Add(Root.And("clauses").And(clauses).And(sense.Class));
    }

    static int Clause(Relation relation) => relation switch
    {
        Relation.Ccomp => 1,
        Relation.Xcomp => 2,
        Relation.Obj => 4,
        Relation.Parataxis => 8,
        Relation.Nsubj => 16,
        Relation.NsubjPass => 32,
        Relation.Acl => 64,
        Relation.Nmod or Relation.Obl => 128,
        _ => 0,
    };

    static void AddMarker(Branches tree, int child, Relation relation, Feature word, FeatureBuffer to)
    {
        if (tree.Child(child, relation) is >= 0 and var marker)
        {
            to.Add(Root.And("marker").And((int)tree[child].Relation).And(tree[marker].Lemma));
            to.Add(word.And("marker").And(tree[marker].Lemma));
        }
    }

    static void AddHead(Branches tree, int cue, Feature word, CueSense sense, FeatureBuffer to)
    {
        if (tree.Head(cue) is not (>= 0 and var head))
        {
            return;
        }

        var relation = Root.And("head").And((int)tree[cue].Relation);
        to.Add(relation.And((int)tree[head].Pos));
        to.Add(relation.And(tree[head].Lemma));
        to.Add(relation.And(sense.Class));
        to.Add(word.And("head").And(tree[head].Lemma));
    }

    static void AddNeighbours(Branches tree, int cue, Feature word, FeatureBuffer to)
    {
        for (var offset = -2; offset <= 2; offset++)
        {
            var at = cue + offset;
            if (offset == 0)
            {
                continue;
            }

            var near = at < 0 || at >= tree.Count ? Root.And("edge") : Root.And(tree[at].Lemma);
            to.Add(near.And("near").And(offset));
            if (offset is 1 or -1)
            {
                to.Add(word.And((int)near.Hash).And(offset));
            }
        }
    }
}
