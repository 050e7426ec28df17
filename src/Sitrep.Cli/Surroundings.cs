using System.Text;

namespace Sitrep.Cli;

/// <summary>What a command touches of the world around it; tests give their own.</summary>
/// <param name="Folder">The working folder, where the search for a case begins.</param>
/// <param name="User">Who gives the commands, for the ledger.</param>
public sealed record Surroundings(Stream In, Stream Out, TextWriter Error, bool OutIsTerminal, bool ErrorIsTerminal, string Folder, TimeProvider Clock,
    string User = "somebody")
{
    static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public static Surroundings OfProcess() => new(
        Console.OpenStandardInput(), new BufferedStream(Console.OpenStandardOutput(), 1 << 16),
        new StreamWriter(Console.OpenStandardError(), Utf8) { AutoFlush = true },
        !Console.IsOutputRedirected, !Console.IsErrorRedirected, Environment.CurrentDirectory, TimeProvider.System, Environment.UserName)
    {
        ReadKey = Console.IsInputRedirected ? null : () => Console.ReadKey(intercept: true).KeyChar,
        InColour = ShowsColours(!Console.IsOutputRedirected, Environment.GetEnvironmentVariable("NO_COLOR"), Environment.GetEnvironmentVariable("TERM")),
    };

    /// <summary>Waits for a key; null when the input is no terminal, and then keys are read from it as text.</summary>
    public Func<char>? ReadKey { get; init; }

    /// <summary>Whether output may have colours.</summary>
    public bool InColour { get; init; } = OutIsTerminal;

    /// <summary>On a terminal, unless NO_COLOR is set to anything (no-color.org) or the terminal says that it is dumb.</summary>
    public static bool ShowsColours(bool terminal, string? noColor, string? kind) => terminal && string.IsNullOrEmpty(noColor) && kind != "dumb";

    /// <summary>Writes text to standard output through a writer that leaves the stream open.</summary>
    public void Print(Action<TextWriter> write)
    {
        using var writer = new StreamWriter(Out, Utf8, leaveOpen: true);
        write(writer);
    }

    /// <summary>One line that says what is wrong and what to do.</summary>
    public void Complain(string line) => Error.WriteLine($"sitrep: {line}");
}
