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
        !Console.IsOutputRedirected, !Console.IsErrorRedirected, Environment.CurrentDirectory, TimeProvider.System, Environment.UserName);

    /// <summary>Writes text to standard output through a writer that leaves the stream open.</summary>
    public void Print(Action<TextWriter> write)
    {
        using var writer = new StreamWriter(Out, Utf8, leaveOpen: true);
        write(writer);
    }

    /// <summary>One line that says what is wrong and what to do.</summary>
    public void Complain(string line) => Error.WriteLine($"sitrep: {line}");
}
