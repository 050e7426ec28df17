using System.Diagnostics;

namespace Sitrep.FirstMap;

/// <summary>The program, freshly started, serving the bundled case on a free port.</summary>
sealed class DemoServer : IDisposable
{
    const string Told = "Serving on ";

    readonly Process process;

    DemoServer(Process process, string address) => (this.process, Address) = (process, address);

    public string Address { get; }

    /// <summary>Starts it and waits until it says where it serves; nothing is asked of it before the browser asks.</summary>
    /// <exception cref="InvalidOperationException">It ended without serving.</exception>
    public static async Task<DemoServer> Start(string program)
    {
        var process = Process.Start(new ProcessStartInfo(program, ["demo", "--port", "0"]) { RedirectStandardOutput = true, UseShellExecute = false })!;
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.StartsWith(Told, StringComparison.Ordinal))
            {
                return new(process, line[Told.Length..].Split(' ')[0]);
            }
        }

        process.Dispose();
        throw new InvalidOperationException($"{program} demo ended without serving.");
    }

    public void Dispose()
    {
        process.Kill();
        process.WaitForExit();
        process.Dispose();
    }
}
