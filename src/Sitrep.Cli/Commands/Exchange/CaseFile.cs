using Sitrep.Exchange.Out;
using Sitrep.Record;

namespace Sitrep.Cli.Commands.Exchange;

/// <summary>Files beside a case that a command writes: what the disk refuses is one line.</summary>
static class CaseFile
{
    /// <summary>Writes a file whole, or, without one, to a stream: what was there before stays until all of it is written.</summary>
    public static void Write(string? target, Stream otherwise, Action<Stream> write)
    {
        if (target is null)
        {
            write(otherwise);
            return;
        }

        Guard(target, () =>
        {
            using (var file = File.Create($"{target}.partial"))
            {
                write(file);
            }

            File.Move($"{target}.partial", target, overwrite: true);
            return true;
        });
    }

    public static T Guard<T>(string? target, Func<T> write)
    {
        try
        {
            return write();
        }
        catch (Exception e) when (target is not null && (e is IOException or UnauthorizedAccessException))
        {
            throw new CaseException($"{Printable.Line(target ?? "")} cannot be written ({e.Message.TrimEnd('.')}). Name another file, or free some space.", e);
        }
    }
}
