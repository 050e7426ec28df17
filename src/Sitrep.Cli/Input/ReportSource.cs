using Sitrep.Exchange.In;

namespace Sitrep.Cli.Input;

/// <summary>Fetches the bytes of the files that a command names; "-" is standard input.</summary>
static class ReportSource
{
    public const string StandardInput = "-";

    /// <summary>The bytes, or why they cannot be had.</summary>
    public static (Original? Original, Refusal? Refusal) Fetch(string file, Surroundings around)
    {
        try
        {
            return file == StandardInput ? Accept("standard input", Drain(around.In)) : Open(file, Path.Combine(around.Folder, file));
        }
        catch (UnauthorizedAccessException)
        {
            return Refuse(file, "cannot be read: permission denied", "Make it readable: chmod u+r FILE.");
        }
        catch (IOException e)
        {
            return Refuse(file, $"cannot be read ({e.Message.TrimEnd('.')})", "Check the disk and try again.");
        }
    }

    static (Original?, Refusal?) Open(string file, string path)
    {
        if (Directory.Exists(path))
        {
            return Refuse(file, "is a directory", $"Name its files: {Path.TrimEndingDirectorySeparator(file)}/*.txt.");
        }

        if (!File.Exists(path))
        {
            return Refuse(file, "does not exist", "Check its name.");
        }

        using var stream = File.OpenRead(path);
        return stream.CanSeek && stream.Length > ReportFiles.LargestBytes
            ? (null, ReportFiles.TooLarge(file, stream.Length).Refusal)
            : Accept(file, Drain(stream));
    }

    // A pipe may never end: one byte over the limit is enough to know.
    static byte[] Drain(Stream stream)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[1 << 16];
        for (var n = 1; n > 0 && bytes.Length <= ReportFiles.LargestBytes; bytes.Write(buffer, 0, n))
        {
            n = stream.Read(buffer);
        }

        return bytes.ToArray();
    }

    static (Original?, Refusal?) Accept(string file, byte[] bytes) => (new(file, bytes), null);
    static (Original?, Refusal?) Refuse(string file, string reason, string remedy) => (null, new(file, reason, remedy));
}
