using System.Numerics;
using Sitrep.Geography;
using Sitrep.Packs.Weights;
using Sitrep.Reading.Mentions.Places.Text;

namespace Sitrep.Reading.Mentions.Places.Spans;

/// <summary>Says of a stretch of words what may tell whether it names a place: its words, its neighbours, what the gazetteer knows.</summary>
sealed class SpanFeatures(Scene scene)
{
    readonly List<PlaceCandidate> candidates = [];
    readonly Feature root = Feature.Of(scene.Caseless ? "uncased" : "cased");

    /// <summary>Adds the features; the list is not cleared.</summary>
    public void Describe(NameSpan span, List<Feature> into)
    {
        into.Add(root);
        Words(span, into);
        Neighbours(span, into);
        CommaPlace(span, into);
        Run(span, into);
        Known(span, into);
        Uses(span, into);
    }

    Feature F(string name) => root.And(name);

    static int Bit(bool yes) => yes ? 1 : 0;

    void Words(NameSpan span, List<Feature> into)
    {
        var (first, last, known) = (scene.Words[span.First], scene.Words[span.Last], Bit(span.Known));
        var whole = F("span");
        for (var i = span.First; i <= span.Last; i++)
        {
            whole = whole.And((int)scene.Words[i].Lower.Hash);
            into.Add(F("has").And((int)scene.Words[i].Class).And(Bit(i == span.First)).And(Bit(i == span.Last)));
        }

        into.Add(whole);
        into.Add(F("first").And((int)first.Lower.Hash));
        into.Add(F("last").And((int)last.Lower.Hash));
        into.Add(F("length").And(Math.Min(4, span.Length)).And(known));
        into.Add(F("shape").And((int)(first.Shape | last.Shape)).And(Bit(span.Length > 1)));
        into.Add(F("possessive").And(Bit((last.Shape & WordShape.Possessive) != 0)).And(known));
        var form = last.Span.In(scene.Text);
        if (form.Length > 4)
        {
            into.Add(F("suffix").And(form[^3..]).And(known));
            into.Add(F("suffix4").And(form[^4..]));
        }
    }

    void Neighbours(NameSpan span, List<Feature> into)
    {
        var before = Side(span.First - 1, scene.Words[span.First].Gap, out var beforeClass);
        var ends = span.Last + 1 >= scene.Words.Count;
        var after = Side(ends ? -1 : span.Last + 1, ends ? Gap.Break : scene.Words[span.Last + 1].Gap, out var afterClass);
        into.Add(F("before").And((int)before.Hash));
        into.Add(F("before-known").And((int)before.Hash).And(Bit(span.Known)));
        into.Add(F("after").And((int)after.Hash));
        into.Add(F("around").And((int)before.Hash).And((int)after.Hash));
        into.Add(F("kind-after").And(ends || scene.Words[span.Last + 1].Gap != Gap.Space ? 0 : (int)scene.Words[span.Last + 1].Kind).And(Bit(span.Known)));
        into.Add(F("classes").And((int)beforeClass).And((int)afterClass).And(Bit(span.Known)));
        if (scene.Words[span.First].Gap is Gap.Space && span.First > 1)
        {
            into.Add(F("before2").And((int)scene.Words[span.First - 2].Lower.Hash).And((int)before.Hash));
            into.Add(F("before2").And((int)scene.Words[span.First - 2].Lower.Hash));
        }

        if (span.Last + 2 < scene.Words.Count && scene.Words[span.Last + 1].Gap != Gap.Break)
        {
            into.Add(F("after2").And((int)scene.Words[span.Last + 2].Lower.Hash));
        }
    }

    /// <summary>The neighbour's word where it stands in the same phrase, else what parts it.</summary>
    Feature Side(int i, Gap gap, out WordClass kind)
    {
        kind = WordClass.None;
        if (i < 0 || gap is Gap.Break or Gap.Stop or Gap.Other)
        {
            return Feature.Of("parted").And((int)gap);
        }

        kind = scene.Words[i].Class;
        return Feature.Of("word").And((int)gap).And((int)scene.Words[i].Lower.Hash).And(Bit(scene.Words[i].IsNamelike));
    }

    /// <summary>"X, Y" where the gazetteer knows Y, or knows what stands before the comma.</summary>
    void CommaPlace(NameSpan span, List<Feature> into)
    {
        var next = span.Last + 1;
        if (next < scene.Words.Count && scene.Words[next] is { Gap: Gap.Comma, IsNamelike: true })
        {
            var two = next + 1 < scene.Words.Count && scene.Words[next + 1] is { Gap: Gap.Space, IsNamelike: true } ? BestKind(next, next + 1) : 0;
            into.Add(F("comma-after").And(two != 0 ? two : BestKind(next, next)).And(Bit(span.Known)));
        }

        if (span.First > 0 && scene.Words[span.First].Gap == Gap.Comma && scene.Words[span.First - 1].IsNamelike)
        {
            into.Add(F("comma-before").And(BestKind(span.First - 1, span.First - 1)).And(Bit(span.Known)));
        }
    }

    int BestKind(int first, int last)
    {
        candidates.Clear();
        return scene.Gazetteer.Spelt(scene.Form(first, last), candidates) ? 1 + (int)candidates[0].Place.Kind : 0;
    }

    void Run(NameSpan span, List<Feature> into)
    {
        into.Add(F("run").And(Math.Min(2, span.First - span.RunFirst)).And(Math.Min(2, span.RunLast - span.Last)).And(Bit(span.Known)));
        var outside = WordClass.None;
        for (var i = span.RunFirst; i <= span.RunLast; i++)
        {
            if (i < span.First || i > span.Last)
            {
                outside |= scene.Words[i].Class;
                into.Add(F(i < span.First ? "run-left" : "run-right").And((int)scene.Words[i].Lower.Hash));
            }
        }

        into.Add(F("run-classes").And((int)outside).And(Bit(span.IsRun)));
        into.Add(F("run-last").And((int)scene.Words[span.RunLast].Lower.Hash).And(Bit(span.Last == span.RunLast)));
        into.Add(F("start").And((int)scene.Words[span.RunFirst].Gap).And(Bit(span.First == span.RunFirst)).And(Bit(span.Known)));
    }

    void Known(NameSpan span, List<Feature> into)
    {
        if (!span.Known)
        {
            into.Add(F("unknown").And(Bit(span.IsRun)).And((int)scene.Words[span.Last].Kind));
            return;
        }

        candidates.Clear();
        scene.Gazetteer.Spelt(scene.Form(span.First, span.Last), candidates);
        var best = candidates[0].Place;
        var people = BitOperations.Log2(best.Population + 1);
        into.Add(F("kind").And((int)best.Kind).And(best.Rank));
        into.Add(F("people").And(people));
        into.Add(F("people-length").And(people / 3).And(Math.Min(3, span.Length)).And(Bit(scene.Words[span.First].Gap == Gap.Break)));
        into.Add(F("namesakes").And(BitOperations.Log2((uint)candidates.Count)));
        into.Add(F("main-name").And(Bit(best.Name.AsSpan().Equals(scene.Form(span.First, span.Last), StringComparison.OrdinalIgnoreCase))));
    }

    void Uses(NameSpan span, List<Feature> into)
    {
        var (use, known) = (scene.UseOf(scene.Words[span.Last].Lower), Bit(span.Known));
        into.Add(F("also-in").And(Math.Min(3, use.AfterPreposition)).And(known));
        into.Add(F("also-person").And(Math.Min(3, use.AfterPerson)).And(known));
        into.Add(F("also-lower").And(Math.Min(2, use.Lower)).And(known));
        into.Add(F("times").And(Math.Min(4, use.Capital)).And(Bit(span.Length > 1)));
    }
}
