using Sitrep.Exchange.Out;
using Sitrep.Record;

namespace Sitrep.Cli.Commands.Exchange;

/// <summary>Files beside a case that a command writes: what the disk refuses is one line.</summary>
static class CaseFile
{
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
