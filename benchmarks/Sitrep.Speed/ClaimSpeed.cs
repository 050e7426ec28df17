using System.Diagnostics;
using Sitrep.BuiltIn;
using Sitrep.Model;
using Sitrep.Reading;

namespace Sitrep.Speed;

/// <summary>Raw text to claims on one thread, over annotated training reports, in turns with wink-nlp on the same text.</summary>
static class ClaimSpeed
{
    /// <summary>Of so many reports one is read: wink-nlp then needs some ten milliseconds for all of them, short enough to be undisturbed.</summary>
    const int Stride = 8;

    static readonly Publication Day = Publication.Parse("2024-06-05")!;

    public static void Run(int rounds, double seconds)
    {
        var reader = ReportReader.Open(BuiltInPacks.Packs, BuiltInPacks.Find);
        var texts = Reports.All().Where((_, i) => i % Stride == 0).ToList();
        int Read(string text) => reader.Read(Report(text)).Sentences.Sum(s => s.Tokens.Length);
        using var peer = Peer.Start(string.Join("\n\n", texts));
        Turn(Read, texts, 5);
        var turns = Enumerable.Range(0, rounds).Select(_ => (Ours: Turn(Read, texts, seconds), Peer: peer?.Turn(seconds))).ToArray();
        Console.WriteLine($"Medians of {rounds} rounds; a turn counts by its best reading of each report, and of the whole text for wink-nlp.");
        Console.WriteLine($"text to claims, 1 thread   {Measure.Median(turns.Select(t => t.Ours)),10:f0} tokens/s");
        Console.WriteLine(peer is null
            ? "wink-nlp: not measured (run npm ci in benchmarks/wink)"
            : $"wink-nlp, 1 thread         {Measure.Median(turns.Select(t => t.Peer!.Value)),10:f0} tokens/s   ours is {Measure.Median(turns.Select(t => t.Ours / t.Peer!.Value)):f3} times");
        Console.WriteLine($"allocated, text to claims  {Measure.BytesPerUnit(() => texts.Sum(Read)),10:f0} bytes a token");
    }

    public static Report Report(string text) => new("sha256:speed", "speed.txt", text, Day);

    static double Turn(Func<string, int> read, List<string> texts, double seconds)
    {
        var (tokens, best) = (new int[texts.Count], texts.Select(_ => double.MaxValue).ToArray());
        for (var all = Stopwatch.StartNew(); all.Elapsed.TotalSeconds < seconds;)
        {
            for (var i = 0; i < texts.Count; i++)
            {
                var one = Stopwatch.StartNew();
                tokens[i] = read(texts[i]);
                best[i] = Math.Min(best[i], one.Elapsed.TotalSeconds);
            }
        }

        return tokens.Sum() / best.Sum();
    }
}
