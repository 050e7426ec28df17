using System.Diagnostics;
using System.Globalization;

namespace Sitrep.Speed;

/// <summary>wink-nlp reading the same text in a process of its own, which waits between its turns.</summary>
sealed class Peer : IDisposable
{
    readonly string file = Path.GetTempFileName();
    readonly Process node;

    Peer(string folder, string text)
    {
        File.WriteAllText(file, text);
        node = Process.Start(new ProcessStartInfo("node", [Path.Combine(folder, "speed.js"), file]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        Turn(2);
    }

    /// <summary>Starts it where Node's packages are there (npm ci in benchmarks/wink), and warms it; else null.</summary>
    public static Peer? Start(string text) =>
        Folder(AppContext.BaseDirectory) is { } folder && Directory.Exists(Path.Combine(folder, "node_modules")) ? new(folder, text) : null;

    /// <summary>Tokens a second in the best reading of a turn.</summary>
    public double Turn(double seconds)
    {
        node.StandardInput.WriteLine(seconds.ToString(CultureInfo.InvariantCulture));
        node.StandardInput.Flush();
        return double.Parse(node.StandardOutput.ReadLine() ?? throw new InvalidOperationException("benchmarks/wink/speed.js ended early; run it by hand to see why."), CultureInfo.InvariantCulture);
    }

    public void Dispose()
    {
        node.StandardInput.Close();
        node.WaitForExit();
        node.Dispose();
        File.Delete(file);
    }

    static string? Folder(string? from) => from is null ? null
        : Directory.Exists(Path.Combine(from, "benchmarks", "wink")) ? Path.Combine(from, "benchmarks", "wink") : Folder(Path.GetDirectoryName(from));
}
