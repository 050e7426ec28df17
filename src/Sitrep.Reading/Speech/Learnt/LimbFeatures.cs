using Sitrep.Model;
using Sitrep.Packs.Weights;
using Sitrep.Reading.Speech.Cues;
using Sitrep.Reading.Speech.Trees;

namespace Sitrep.Reading.Speech.Learnt;

/// <summary>What tells whether a limb is the source of a cue, or belongs to its content.</summary>
internal static class LimbFeatures
{
    static readonly Feature Source = Feature.Of("source"), Nobody = Feature.Of("nobody"), Content = Feature.Of("content");

    public static void CollectSource(Branches tree, int cue, CueSense sense, Limb limb, FeatureBuffer to)
    {
        ref readonly var token = ref tree[limb.Token];
        var where = Source.And((int)limb.Path.Hash).And(limb.Token < cue ? 0 : 1);
        to.Clear();
        Pair(where, tree, cue, sense, to);
        to.Add(where.And((int)token.Pos));
        to.Add(Source.And("pos").And((int)token.Pos).And(limb.Ups));
        to.Add(Source.And("word").And(token.Lemma));
        to.Add(Source.And("relation").And((int)token.Relation).And(limb.Alone ? 1 : 0).And((int)token.Pos));
        to.Add(Source.And("quoted").And(tree.IsQuoted(limb.Token) ? 1 : 0).And(tree.IsQuoted(cue) ? 1 : 0));
        to.Add(Source.And("passive").And(tree[cue].Has(Features.Passive) || tree.Has(cue, Relation.AuxPass) ? 1 : 0).And((int)where.Hash));
        to.Add(Source.And("distance").And(Bucket(limb.Token - cue)).And((int)token.Pos));
        AddCase(Source, tree, cue, sense, limb, to);
    }

    /// <summary>The features of the answer that nobody is named.</summary>
    public static void CollectNobody(Branches tree, int cue, CueSense sense, FeatureBuffer to)
    {
        to.Clear();
        Pair(Nobody, tree, cue, sense, to);
        to.Add(Nobody.And((int)tree[cue].Relation).And((int)tree[cue].Pos));
        var passive = tree[cue].Has(Features.Passive) || tree.Has(cue, Relation.AuxPass);
        to.Add(Nobody.And("passive").And(passive ? 1 : 0));
        to.Add(Nobody.And("passive").And(passive ? 1 : 0).And(tree[cue].Lemma));
        to.Add(Nobody.And("subject").And(tree.Has(cue, Relation.Nsubj) ? 1 : 0).And(tree.Has(cue, Relation.OblAgent) ? 1 : 0));
    }

    public static void CollectContent(Branches tree, int cue, CueSense sense, Limb limb, bool isSource, FeatureBuffer to)
    {
        ref readonly var token = ref tree[limb.Token];
        var where = Content.And((int)limb.Path.Hash).And(limb.Token < cue ? 0 : 1);
        to.Clear();
        to.Add(Content.And("source").And(isSource ? 1 : 0));
        Pair(where, tree, cue, sense, to);
        to.Add(where.And((int)token.Pos));
        to.Add(Content.And("word").And(token.Lemma));
        to.Add(Content.And("relation").And((int)token.Relation).And(limb.Ups).And((int)token.Pos));
        to.Add(Content.And("relation").And((int)token.Relation).And(limb.Ups).And(tree[cue].Lemma));
        AddShareQuoted(tree, cue, limb, where, to);
        AddCommas(tree, cue, limb, where, to);
        AddCase(Content, tree, cue, sense, limb, to);
    }

    static void Pair(Feature where, Branches tree, int cue, CueSense sense, FeatureBuffer to)
    {
        to.Add(where);
        to.Add(where.And(tree[cue].Lemma));
        to.Add(where.And(sense.Class));
        to.Add(where.And((int)tree[cue].Pos));
    }

    static void AddCase(Feature root, Branches tree, int cue, CueSense sense, Limb limb, FeatureBuffer to)
    {
        var marker = tree.Child(limb.Token, Relation.Case);
        marker = marker >= 0 ? marker : tree.Child(limb.Token, Relation.Mark);
        if (marker < 0)
        {
            return;
        }

        var kind = root.And("case").And(tree[marker].Lemma).And((int)limb.Path.Hash);
        to.Add(kind);
        to.Add(kind.And(tree[cue].Lemma));
        to.Add(kind.And(sense.Class));
    }

    static void AddShareQuoted(Branches tree, int cue, Limb limb, Feature where, FeatureBuffer to)
    {
        if (!tree.Quotes)
        {
            return;
        }

        var (from, until) = limb.Alone ? (limb.Token, limb.Token) : tree.Reach(limb.Token);
        var (quoted, all) = (0, until - from + 1);
        for (var t = from; t <= until; t++)
        {
            quoted += tree.IsQuoted(t) ? 1 : 0;
        }

        var share = quoted == 0 ? 0 : quoted >= all - 1 ? 2 : 1;
        to.Add(Content.And("quoted").And(share).And(tree.IsQuoted(cue) ? 1 : 0));
        to.Add(where.And("quoted").And(share).And(tree.IsQuoted(cue) ? 1 : 0));
    }

    /// <summary>Commas, colons and dashes between the cue and the limb set it off.</summary>
    static void AddCommas(Branches tree, int cue, Limb limb, Feature where, FeatureBuffer to)
    {
        var (from, until) = limb.Alone ? (limb.Token, limb.Token) : tree.Reach(limb.Token);
        var edge = from > cue ? from - 1 : until + 1;
        var mark = edge >= 0 && edge < tree.Count && tree[edge].Pos == PartOfSpeech.Punct ? tree[edge].Lemma : "";
        to.Add(Content.And("edge").And(mark).And(limb.Ups).And((int)tree[limb.Token].Relation));
        to.Add(where.And("edge").And(mark));
        to.Add(Content.And("length").And(Bucket(until - from)).And(limb.Ups).And((int)tree[limb.Token].Relation));
    }

    static int Bucket(int distance) => distance switch
    {
        < -12 => -5,
        < -6 => -4,
        < -3 => -3,
        < 0 => distance,
        <= 3 => distance,
        <= 6 => 4,
        <= 12 => 5,
        _ => 6,
    };
}
