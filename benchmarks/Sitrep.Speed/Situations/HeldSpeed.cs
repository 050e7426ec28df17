using System.Diagnostics;
using System.Globalization;
using Sitrep.BuiltIn;
using Sitrep.Record;
using Sitrep.Record.Prepared;
using Sitrep.Situation;
using Sitrep.Situation.Fusion;

namespace Sitrep.Speed.Situations;

/// <summary>Who held what by a case on disk: made once, then opened and asked by processes that have seen nothing of it.</summary>
static class HeldSpeed
{
    const int Processes = 9, Steps = 60;

    static string Program { get; } = typeof(Fuser).Module.ModuleVersionId.ToString("N");

    public static void Run(List<ReceivedReport> reports, Fuser fuser)
    {
        var root = Directory.CreateTempSubdirectory("sitrep-speed-").FullName;
        try
        {
            var folder = CaseFolder.Create(Path.Combine(root, "case"));
            using (var record = folder.Open(forWriting: true))
            {
                var clock = Stopwatch.StartNew();
                record.Import("sha256:" + new string('0', 64), new byte[reports.Count], reports.Select((r, i) => new CodedRow(r.Reading, i, 1)), DateTimeOffset.UnixEpoch);
                Console.WriteLine($"stored on disk: {clock.Elapsed.TotalSeconds:f1} s, {new FileInfo(folder.RecordFile).Length / 1048576.0:f0} MB");
                clock.Restart();
                new PreparedControl(folder, record, fuser, Program).Open();
                Console.WriteLine($"read from the store, folded, who holds what kept: {clock.Elapsed.TotalSeconds:f1} s, {new FileInfo(folder.ControlFile).Length / 1048576.0:f0} MB");
            }

            Ask(folder, reports.Min(r => r.Report.Published!.Day), reports.Max(r => r.Report.Published!.Day));
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }
    }

    static void Ask(CaseFolder folder, DateOnly first, DateOnly last)
    {
        for (var i = 0; i < Processes; i++)
        {
            var day = DateOnly.FromDayNumber(new Random(i).Next(first.DayNumber, last.DayNumber));
            using var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, [.. Host(), "held", folder.Root, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)]))!;
            process.WaitForExit();
        }
    }

    // Where the program runs by "dotnet Sitrep.Speed.dll" the host must be told which.
    static string[] Host() => Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? [Environment.GetCommandLineArgs()[0]] : [];

    /// <summary>What a new process does: opens the case, asks for a day and steps on from it.</summary>
    public static void Held(string root, DateOnly day)
    {
        var started = Process.GetCurrentProcess().StartTime;
        var clock = Stopwatch.StartNew();
        var fuser = Fuser.From(BuiltInPacks.Packs);
        var packs = clock.Elapsed.TotalMilliseconds;
        clock.Restart();
        using var record = CaseFolder.Find(root)!.Open(forWriting: false);
        var index = new PreparedControl(CaseFolder.Find(root)!, record, fuser, Program, () => Console.WriteLine("MADE AGAIN")).Open();
        var opened = clock.Elapsed.TotalMilliseconds;
        var picture = index.At(new(day));
        var (asked, since) = (clock.Elapsed.TotalMilliseconds, (TimeProvider.System.GetLocalNow() - started).TotalMilliseconds);
        var first = picture.Places.Length;
        var steps = Enumerable.Range(0, Steps).Select(_ => Measure.Milliseconds(() => picture = index.Step(picture, new(picture.Vantage.AsOf!.Value.AddDays(1))))).Order().ToArray();
        var place = picture.Places.MaxBy(p => p.Against + p.For)!;
        var told = Measure.Milliseconds(() => Tuple.Create(index.History(place.Key, picture.Vantage), place.Words[0].Source.Quote));
        Console.WriteLine($"cold process, {day:yyyy-MM-dd}: packs {packs:f0} ms; store opened {opened:f0} ms, with {first:#,0} places asked for {asked:f0} ms; {since:f0} ms since the process began; a step: median {steps[Steps / 2]:f1}, longest {steps[^1]:f1} ms; one place's history and a claim opened {told:f0} ms");
    }
}
