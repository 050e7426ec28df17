using System.Text;

namespace Sitrep.Cli.Commands.Incidents;

/// <summary>The keys that a person presses, one by one on a terminal, else the characters of the input.</summary>
sealed class Keys(Surroundings around)
{
    readonly StreamReader? text = around.ReadKey is null ? new(around.In, Encoding.UTF8) : null;

    /// <summary>The next key; null at the end of the input.</summary>
    public char? Next()
    {
        if (around.ReadKey is { } read)
        {
            return read();
        }

        int key;
        do
        {
            key = text!.Read();
        }
        while (key is '\n' or '\r' or ' ');
        return key < 0 ? null : (char)key;
    }

    /// <summary>What is typed up to the end of the line; of an input that is no terminal, the line after a key that stands alone on its own.</summary>
    public string Line()
    {
        if (around.ReadKey is not { } read)
        {
            return text!.ReadLine() is { Length: > 0 } same ? same : text!.ReadLine() ?? "";
        }

        var line = new StringBuilder();
        for (var key = read(); key is not ('\r' or '\n'); key = read())
        {
            line.Length -= key is '\b' or '\u007f' && line.Length > 0 ? 1 : 0;
            line.Append(char.IsControl(key) ? "" : key.ToString());
        }

        return line.ToString();
    }
}
