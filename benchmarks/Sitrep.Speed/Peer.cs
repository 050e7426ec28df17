using System.Diagnostics;
using System.Globalization;

namespace Sitrep.Speed;

/// <summary>Runs wink-nlp on the same text, when Node and its packages are there (npm ci in benchmarks/wink).</summary>
static class Peer
{
    public static double? Rate(string text, double seconds)
    {
        var folder = Folder(AppContext.BaseDirectory);
        if (folder is null || !Directory.Exists(Path.Combine(folder, "node_modules")))
        {
            return null;
        }

        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, text);
            using var node = Process.Start(new ProcessStartInfo("node", [Path.Combine(folder, "speed.js"), file, seconds.ToString(CultureInfo.InvariantCulture)]) { RedirectStandardOutput = true })!;
            var answer = node.StandardOutput.ReadToEnd();
            node.WaitForExit();
            return node.ExitCode == 0 ? double.Parse(answer, CultureInfo.InvariantCulture) : null;
        }
        finally
        {
            File.Delete(file);
        }
    }

    static string? Folder(string? from) => from is null ? null
        : Directory.Exists(Path.Combine(from, "benchmarks", "wink")) ? Path.Combine(from, "benchmarks", "wink") : Folder(Path.GetDirectoryName(from));
}
