using System.Text;

namespace Sitrep.Cli.Tests;

/// <summary>Runs the command line as a person would, in a folder of its own that is taken away afterwards.</summary>
sealed class Console : IDisposable
{
    static readonly Composition Parts = Composition.BuiltIn();

    public string Folder { get; } = Directory.CreateTempSubdirectory("sitrep-cli-").FullName;

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    public string Write(string name, string text)
    {
        File.WriteAllText(Path.Combine(Folder, name), text);
        return name;
    }

    public Outcome Run(params string[] args) => Run("", args);

    public Outcome Run(string input, string[] args) => Run(input, isTerminal: false, args);

    /// <summary>As a person who sees the output at once.</summary>
    public Outcome RunOnTerminal(params string[] args) => Run("", isTerminal: true, args);

    Outcome Run(string input, bool isTerminal, string[] args)
    {
        using var output = new MemoryStream();
        using var errors = new StringWriter();
        var around = new Surroundings(new MemoryStream(Encoding.UTF8.GetBytes(input)), output, errors, isTerminal, false, Folder, TimeProvider.System);
        var status = CommandLine.Run(args, around, Parts);
        return new(status, Encoding.UTF8.GetString(output.ToArray()), errors.ToString());
    }
}
