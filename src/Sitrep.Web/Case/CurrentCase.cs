namespace Sitrep.Web.Case;

/// <summary>The view of the case as it is now: made anew only when the reader's version has changed.</summary>
public sealed class CurrentCase(ICaseReader reader)
{
    private readonly Lock making = new();
    private volatile CaseView? last;

    public CaseView View()
    {
        var version = reader.Version();
        if (last is { } made && made.Version == version)
        {
            return made;
        }

        lock (making)
        {
            return last is { } other && other.Version == version ? other : last = CaseView.Of(reader, version);
        }
    }

    public Stream? Original(string reportId) => reader.Original(reportId);
}
