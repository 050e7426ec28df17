using Sitrep.BuiltIn;
using Sitrep.Geography;
using Sitrep.Model;
using Sitrep.Reading.Grammar;
using Sitrep.Reading.Mentions;
using Sitrep.Reading.Mentions.Places;
using Sitrep.Reading.Text;

namespace Sitrep.Speed;

/// <summary>Raw text to mentions on one thread, in turns with the peer; and what each part costs.</summary>
static class MentionSpeed
{
    public static void Run(int rounds, double seconds)
    {
        var text = NewsText.Of(1500);
        var report = new Report("sha256:0", "speed", text, Publication.Parse("2024-11-29"));
        var grammarian = new Grammarian(GrammarModel.Load(BuiltInPacks.Model("languages/english/english.grammar")), TextRules.From(BuiltInPacks.Packs), IrregularVerbs.From(BuiltInPacks.Packs));
        var mentions = new MentionFinder(BuiltInPacks.Packs).Prepare("en");
        var places = new PlaceFinder(Gazetteer.Open(BuiltInPacks.Model(PlaceFinder.Index), BuiltInPacks.Packs), BuiltInPacks.Packs, BuiltInPacks.Model(PlaceFinder.Weights));
        var sentences = grammarian.Analyse(text);
        var tokens = sentences.Sum(s => s.Tokens.Length);
        int Trees() => grammarian.Analyse(text).Sum(s => s.Tokens.Length);
        int Mentions() => Counted(mentions.Find(report, sentences).Length, tokens);
        int Places() => Counted(places.Find(report, sentences).Length, tokens);
        int All()
        {
            var read = grammarian.Analyse(text);
            return Counted(mentions.Find(report, read).Length + places.Find(report, read).Length, read.Sum(s => s.Tokens.Length));
        }

        using var peer = Peer.Start(text);
        Measure.Turn(All, 3);
        var turns = Enumerable.Range(0, rounds)
            .Select(_ => (All: Measure.Turn(All, seconds), Trees: Measure.Turn(Trees, seconds), Mentions: Measure.Turn(Mentions, seconds), Places: Measure.Turn(Places, seconds), Peer: peer?.Turn(seconds)))
            .ToArray();
        Console.WriteLine($"Raw text to mentions, one thread; medians of {rounds} rounds, in each of which every reader had a turn; a turn counts by its best reading.");
        Console.WriteLine($"{tokens} tokens, {mentions.Find(report, sentences).Length} mentions, {places.Find(report, sentences).Length} places");
        Tell("text to mentions and places", turns.Select(t => t.All));
        Tell("  of which trees", turns.Select(t => t.Trees));
        Tell("  of which mentions", turns.Select(t => t.Mentions));
        Tell("  of which places", turns.Select(t => t.Places));
        if (peer is not null)
        {
            Tell("wink-nlp", turns.Select(t => t.Peer!.Value));
            Console.WriteLine($"ours is {Measure.Median(turns.Select(t => t.All / t.Peer!.Value)):f2} times wink-nlp");
        }
    }

    static void Tell(string what, IEnumerable<double> perSecond)
    {
        var median = Measure.Median(perSecond);
        Console.WriteLine($"{what,-28} {median,10:f0} tokens/s  {1e6 / median,6:f2} µs a token");
    }

    static int Counted(int found, int tokens) => found > 0 ? tokens : throw new InvalidOperationException("Nothing was found: the packs are not what they should be.");
}
